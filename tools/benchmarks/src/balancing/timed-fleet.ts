import { setImmediate as nextTurn } from 'node:timers/promises';
import { seededRandom } from '@tablewise/kernel';
import { McpClientManager } from '@tablewise/mcp-client-manager';
import type { ServerOptions } from '@tablewise/mcp-client-manager';
import { ManualClock } from '@tablewise/mcp-client-manager/testing';
import { ECHO_ARGS, ECHO_TOOL } from '../echo/echo-message.ts';
import { TimedServer } from './timed-server.ts';

/** Mean times to serve a call, ms, and calls at a time of each endpoint. */
export const MEANS_MS = [10, 40, 150];
export const PLACES = 4;

/** Turns of the event loop without a sign of life, after which all is said and done. */
const QUIET_TURNS = 20;
const REQUEST = { server: 'echo', tool: ECHO_TOOL, args: ECHO_ARGS };

/**
 * The whole manager as a user has it, and three uneven endpoints, in virtual time: sockets are real,
 * but time stands still until everything that is on its way has come.
 */
export class TimedFleet {
  private readonly clock = new ManualClock();
  private servers: readonly TimedServer[] = [];
  private manager: McpClientManager | undefined;
  private signs = 0;

  static async start(seed: number, pool: ServerOptions['pool'] = {}): Promise<TimedFleet> {
    const fleet = new TimedFleet();
    const random = seededRandom(seed);
    const { clock } = fleet;
    fleet.servers = await Promise.all(
      MEANS_MS.map((meanMs) => TimedServer.start(clock, meanMs, random)),
    );
    const urls = fleet.servers.map(({ url }) => url);
    const server = { name: 'echo', urls, pool: { maxSize: PLACES, ...pool } };
    fleet.manager = new McpClientManager({ servers: [server] }, { clock, random });
    await fleet.manager.start();
    return fleet;
  }

  get now(): number {
    return this.clock.now();
  }

  /** Whether any endpoint has nothing to do at one of its places. */
  get isIdle(): boolean {
    return this.servers.some(({ inFlight }) => inFlight < PLACES);
  }

  /** A call of the tool; ends with the code of its error, if it fails. */
  async call(): Promise<string | undefined> {
    this.signs++;
    try {
      await this.manager?.callTool(REQUEST);
      return undefined;
    } catch (error) {
      if (error instanceof Error && 'code' in error) return String(error.code);
      throw error;
    } finally {
      this.signs++;
    }
  }

  /** Lets so much time pass, one ms after the other, and all happen in each that is due. */
  async pass(ms: number, onMs: () => void = () => undefined): Promise<void> {
    for (let passed = 0; passed < ms; passed++) {
      await this.settle();
      onMs();
      await this.clock.advance(1);
    }
    await this.settle();
  }

  async stop(): Promise<void> {
    const closing = { isOver: false };
    const closed = this.manager?.close().finally(() => {
      closing.isOver = true;
    });
    // It lets calls in flight end, which takes time that has to pass.
    while (!closing.isOver) await this.pass(50);
    await closed;
    await Promise.all(this.servers.map((server) => server.stop()));
  }

  private async settle(): Promise<void> {
    let seen = -1;
    for (let quiet = 0; quiet < QUIET_TURNS; quiet++) {
      await nextTurn();
      const signs = this.servers.reduce((sum, one) => sum + one.arrived - one.inFlight, this.signs);
      if (signs !== seen) quiet = 0;
      seen = signs;
    }
  }
}
