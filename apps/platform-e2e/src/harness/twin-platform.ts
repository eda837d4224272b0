import { writeFileSync } from 'node:fs';
import { Replica, ServiceProcess, waitUntil } from '@tablewise/testing';
import { DataFolder } from './data-folder.ts';
import { SCRIPTS } from './locations.ts';

/** Two processes of each server, and the API over them as a file describes them. */
export class TwinPlatform {
  private constructor(
    readonly search: readonly [Replica, Replica],
    readonly reasoning: readonly [Replica, Replica],
    private readonly data: DataFolder,
    private readonly api: ServiceProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<TwinPlatform> {
    const data = await new DataFolder().withDemoCity();
    const env = data.environment;
    const twins = (script: string): Promise<[Replica, Replica]> =>
      Promise.all([Replica.start(script, env), Replica.start(script, env)]);
    const search = await twins(SCRIPTS.search);
    const reasoning = await twins(SCRIPTS.reasoning);
    const file = data.file('servers.yaml');
    describe(file, search, reasoning);
    const api = new ServiceProcess({
      script: SCRIPTS.api,
      env: { PORT: '0', MCP_SERVERS_FILE: file },
    });
    const url = await api.listening();
    const platform = new TwinPlatform(search, reasoning, data, api, url);
    await waitUntil('all to be ready', async () => (await platform.get('/health/ready')).ok);
    return platform;
  }

  /** Writes the file of the servers anew; the API has not read it yet. */
  describe(search: readonly Replica[], reasoning: readonly Replica[]): void {
    describe(this.data.file('servers.yaml'), search, reasoning);
  }

  get(path: string): Promise<Response> {
    return fetch(new URL(path, this.url));
  }

  post(path: string, body?: unknown): Promise<Response> {
    const url = new URL(path, this.url);
    if (body === undefined) return fetch(url, { method: 'POST' });
    const headers = { 'content-type': 'application/json' };
    return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** Ends every process and removes the data. */
  async stop(): Promise<void> {
    const all = [this.api, ...this.search, ...this.reasoning];
    await Promise.all(all.map((each) => each.stop()));
    this.data.remove();
  }
}

/** JSON is YAML, too. */
function describe(file: string, search: readonly Replica[], reasoning: readonly Replica[]): void {
  const server = (name: string, replicas: readonly Replica[]) => ({
    name,
    urls: replicas.map(({ mcpUrl }) => mcpUrl),
    trustAnnotations: true,
    health: { path: '/health' },
  });
  const servers = [server('restaurant-search', search), server('restaurant-reasoning', reasoning)];
  writeFileSync(file, JSON.stringify({ servers }));
}
