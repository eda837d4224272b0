import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Random } from '@tablewise/kernel';
import type { Clock } from '@tablewise/mcp-client-manager/testing';
import { leanServer } from '../echo/servers/lean-server.ts';

/** A real MCP server on a real socket, whose work takes virtual time. */
export class TimedServer {
  /** Calls it works on. */
  inFlight = 0;
  /** Calls that came since the start. */
  arrived = 0;
  private readonly server: Server;

  private constructor(clock: Clock, meanMs: number, random: Random) {
    this.server = leanServer((answer) => {
      this.inFlight++;
      this.arrived++;
      // Whole milliseconds, evenly from half of the mean to one and a half of it.
      clock.after(Math.round(meanMs * (0.5 + random())), () => {
        this.inFlight--;
        answer();
      });
    });
  }

  static async start(clock: Clock, meanMs: number, random: Random): Promise<TimedServer> {
    const timed = new TimedServer(clock, meanMs, random);
    timed.server.listen(0, '127.0.0.1');
    await once(timed.server, 'listening');
    return timed;
  }

  get url(): string {
    const address = this.server.address();
    if (typeof address !== 'object' || address === null) throw new TypeError('no TCP address');
    return `http://127.0.0.1:${address.port}/mcp`;
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }
}
