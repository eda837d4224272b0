import { SystemClock, silentLogger } from '@tablewise/kernel';
import { LIMITS } from '@tablewise/contracts';
import { ToolRegistry, hostOverHttp } from '@tablewise/mcp-server-kit';
import type { HttpHost, Tool } from '@tablewise/mcp-server-kit';

/** An MCP server with fake tools behind our own hosting, that can be stopped and started again. */
export class FakeMcpServer {
  /** Whether its data is loaded, as `GET /health` tells. */
  ready = true;
  /** What else it says there. */
  details: Readonly<Record<string, unknown>> = {};
  private host: HttpHost | undefined;
  private port = 0;

  constructor(
    private readonly name: string,
    private readonly tools: readonly Tool[],
  ) {}

  /** Of the MCP endpoint; stays the same over a restart. */
  get url(): string {
    return `http://127.0.0.1:${this.port}/mcp`;
  }

  async start(): Promise<void> {
    const clock = new SystemClock();
    const options = { logger: silentLogger, clock };
    this.host = await hostOverHttp({
      ...options,
      info: { name: this.name, title: this.name, version: '1.0.0', instructions: '' },
      tools: new ToolRegistry(this.tools, { ...options, checkResults: false }),
      host: '127.0.0.1',
      port: this.port,
      allowedHosts: [],
      maxArgumentBytes: LIMITS.reasoningBodyBytes,
      readiness: () => ({ status: this.ready ? 'ready' : 'starting', details: this.details }),
    });
    this.port = Number(new URL(this.host.url).port);
  }

  async stop(): Promise<void> {
    await this.host?.close();
  }
}
