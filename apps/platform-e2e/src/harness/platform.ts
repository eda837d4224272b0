import { ServiceProcess, waitUntil } from '@tablewise/testing';
import { DataFolder } from './data-folder.ts';
import { SCRIPTS } from './locations.ts';

interface Processes {
  readonly search: ServiceProcess;
  readonly reasoning: ServiceProcess;
  readonly api: ServiceProcess;
}

/** The three services as real processes on free ports, over a data folder of their own. */
export class Platform {
  private constructor(
    readonly data: DataFolder,
    private processes: Processes,
    private readonly urls: Readonly<Record<keyof Processes, string>>,
  ) {}

  /** Over the demo city, unless a folder is given. Ready to answer when it resolves. */
  static async start(
    apiEnv: Readonly<Record<string, string>> = {},
    folder?: DataFolder,
    serversEnv: Readonly<Record<string, string>> = {},
  ): Promise<Platform> {
    const data = folder ?? (await new DataFolder().withDemoCity());
    const started: ServiceProcess[] = [];
    const launch = (script: string, env: Readonly<Record<string, string>>): ServiceProcess => {
      const process = new ServiceProcess({ script, env });
      started.push(process);
      return process;
    };
    try {
      const search = launch(SCRIPTS.search, { ...serverEnv(data), ...serversEnv });
      const reasoning = launch(SCRIPTS.reasoning, { ...serverEnv(data), ...serversEnv });
      const servers = { search: await search.listening(), reasoning: await reasoning.listening() };
      const api = launch(SCRIPTS.api, {
        PORT: '0',
        MCP_SEARCH_SERVER_URL: `${servers.search}/mcp`,
        MCP_REASONING_SERVER_URL: `${servers.reasoning}/mcp`,
        ...apiEnv,
      });
      const urls = { ...servers, api: await api.listening() };
      const platform = new Platform(data, { search, reasoning, api }, urls);
      await platform.untilReady();
      return platform;
    } catch (error) {
      await Promise.all(started.map((process) => process.stop()));
      throw error;
    }
  }

  get search(): ServiceProcess {
    return this.processes.search;
  }

  get reasoning(): ServiceProcess {
    return this.processes.reasoning;
  }

  get api(): ServiceProcess {
    return this.processes.api;
  }

  get apiUrl(): string {
    return this.urls.api;
  }

  /** Where a server takes MCP over HTTP. */
  mcpUrl(server: 'search' | 'reasoning'): URL {
    return new URL('/mcp', this.urls[server]);
  }

  get(path: string): Promise<Response> {
    return fetch(new URL(path, this.urls.api));
  }

  /** POST to a route below `/api/v1/restaurants/`. */
  post(route: string, body: unknown): Promise<Response> {
    return fetch(new URL(`/api/v1/restaurants/${route}`, this.urls.api), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async untilReady(): Promise<void> {
    await waitUntil('the platform to be ready', async () => (await this.get('/health/ready')).ok);
  }

  /** Starts a server, which was ended, again on the port it had. */
  async startAgain(server: 'search' | 'reasoning'): Promise<void> {
    const env = { ...serverEnv(this.data), PORT: new URL(this.urls[server]).port };
    const process = new ServiceProcess({ script: SCRIPTS[server], env });
    this.processes = { ...this.processes, [server]: process };
    await process.listening();
  }

  /** Ends every process and removes the data. */
  async stop(): Promise<void> {
    const { api, search, reasoning } = this.processes;
    await Promise.all([api, search, reasoning].map((process) => process.stop()));
    this.data.remove();
  }
}

function serverEnv(data: DataFolder): Record<string, string> {
  return { PORT: '0', ...data.environment };
}
