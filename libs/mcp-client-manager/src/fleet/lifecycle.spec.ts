import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import fc from 'fast-check';
import type { McpClientManager } from '../manager.ts';
import type { ManagerOptions } from '../options/manager-options.ts';
import { eventually } from '../testing/eventually.ts';
import { FAULTS } from '../testing/faults.ts';
import type { Fault } from '../testing/faults.ts';
import type { FaultyServer } from '../testing/faulty-server.ts';
import { Stage } from '../testing/stage.ts';

/** What the server takes its own time for, which no manual clock shortens. */
const SLOW: readonly string[] = ['drip', 'slow-with-progress'];
const FAULT_NAMES = Object.keys(FAULTS).filter((name) => !SLOW.includes(name)) as Fault[];

const endpoint = fc.nat(1);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('call' as const), write: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('fault' as const),
      endpoint,
      fault: fc.constantFrom(...FAULT_NAMES),
    }),
  },
  fc.record({ kind: fc.constantFrom('drain' as const, 'undrain', 'restart', 'stop'), endpoint }),
  fc.record({ kind: fc.constant('resize' as const), size: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('reload' as const), urls: fc.integer({ min: 1, max: 2 }) }),
  fc.record({
    kind: fc.constantFrom('start' as const, 'check', 'leave', 'close', 'close server'),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('time' as const),
      ms: fc.constantFrom(1, 100, 1_000, 11_000),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** One run: what the steps begin, none of which is waited for before the next. */
class Run {
  readonly begun: Promise<unknown>[] = [];
  readonly caller = new AbortController();

  constructor(
    private readonly manager: McpClientManager,
    private readonly servers: readonly FaultyServer[],
    private readonly clock: ManualClock,
    private readonly options: (urls: number) => ManagerOptions,
  ) {}

  async take(action: Step): Promise<void> {
    this.begun.push(this.begin(action).catch((error: unknown) => error));
    await this.clock.advance(action.kind === 'time' ? action.ms : 0);
  }

  private async begin(action: Step): Promise<unknown> {
    const { manager } = this;
    switch (action.kind) {
      case 'call': {
        const request = { server: 'places', tool: action.write ? 'book' : 'lookup', args: {} };
        return manager.callTool(request, { signal: this.caller.signal });
      }
      case 'fault':
        return this.servers[action.endpoint]?.failNext(action.fault);
      case 'drain':
        manager.drain('places', this.nameOf(action.endpoint));
        return undefined;
      case 'undrain':
        return manager.undrain('places', this.nameOf(action.endpoint));
      case 'restart':
        return this.servers[action.endpoint]?.restart();
      case 'stop':
        return this.servers[action.endpoint]?.stop();
      case 'resize':
        manager.resize('places', 0, action.size);
        return undefined;
      case 'reload':
        return manager.reload(this.options(action.urls));
      case 'start':
        return manager.start();
      case 'check':
        return manager.checkServerHealth('places');
      case 'leave':
        this.caller.abort(new Error('left'));
        return undefined;
      case 'close':
        return manager.close();
      case 'close server':
        return manager.closeServer('places');
      case 'time':
        return undefined;
    }
  }

  private nameOf(index: number): string {
    return new URL(this.servers[index]?.url ?? '').host;
  }
}

describe.each(['legacy', 'modern'] as const)('a manager of a %s server', (era) => {
  it('leaves nothing behind once it is closed, whatever happened to it in which order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
        const stage = new Stage();
        const clock = new ManualClock();
        const servers = [await stage.server({ era }), await stage.server({ era })];
        const optionsOf = (urls: number): ManagerOptions => ({
          servers: [
            {
              name: 'places',
              urls: servers.slice(0, urls).map(({ url }) => url),
              trustAnnotations: true,
              hedging: true,
              requestTimeoutMs: 10_000,
              pool: { minSize: 1, maxSize: 2 },
              breaker: { failureThreshold: 2 },
            },
          ],
        });
        const [options] = optionsOf(2).servers;
        const manager = stage.manage(options ?? {}, { clock });
        let told = 0;
        let toldBefore = 0;
        manager.on('call', () => told++);
        manager.on('shutdown', () => (toldBefore = told));
        const run = new Run(manager, servers, clock, optionsOf);
        for (const action of steps) await run.take(action);
        let isOver = false;
        const over = Promise.all([manager.close(), ...run.begun]).then(() => (isOver = true));
        await eventually(async () => {
          await clock.advance(1_000);
          return isOver;
        });
        await over;
        expect(clock.pendingTimers).toBe(0);
        expect(clock.letsProcessEnd).toBe(true);
        // Every call had heard of its end by then.
        expect(told).toBe(toldBefore);
        expect(getEventListeners(run.caller.signal, 'abort')).toHaveLength(0);
        await eventually(async () =>
          (await Promise.all(servers.map((server) => server.openSockets()))).every((n) => n === 0),
        );
        await expect(
          manager.callTool({ server: 'places', tool: 'lookup', args: {} }),
        ).rejects.toMatchObject({ code: 'POOL_CLOSED' });
        await stage.close();
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
