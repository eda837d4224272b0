import { ServiceProcess } from './service-process.ts';
import { waitUntil } from './wait-until.ts';

/** One of several processes of a server, always on the port that it got first. */
export class Replica {
  private constructor(
    private readonly script: string,
    private readonly env: Readonly<Record<string, string>>,
    private process: ServiceProcess,
    private readonly url: URL,
  ) {}

  static async start(script: string, env: Readonly<Record<string, string>>): Promise<Replica> {
    const process = new ServiceProcess({ script, env: { ...env, PORT: '0' } });
    return new Replica(script, env, process, new URL(await process.listening()));
  }

  /** By which the API knows it. */
  get endpoint(): string {
    return this.url.host;
  }

  get mcpUrl(): string {
    return new URL('/mcp', this.url).href;
  }

  signal(name: NodeJS.Signals): void {
    this.process.signal(name);
  }

  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.process.ended;
  }

  async startAgain(): Promise<void> {
    const env = { ...this.env, PORT: this.url.port };
    this.process = new ServiceProcess({ script: this.script, env });
    await this.process.listening();
  }

  /** Its data is loaded: a server listens first and loads then. */
  async untilReady(): Promise<void> {
    await waitUntil('its data', async () => (await fetch(new URL('/health', this.url))).ok);
  }

  async stop(): Promise<void> {
    await this.process.stop();
  }
}
