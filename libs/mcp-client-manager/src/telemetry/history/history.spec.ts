import { describe, expect, it } from '@jest/globals';
import { ManualClock, silentLogger } from '@tablewise/kernel';
import fc from 'fast-check';
import { Guard } from '../../resilience/guard.ts';
import { SteadyClock } from '../../steady-clock.ts';
import { EventHub } from '../event-hub.ts';
import type { ManagerEventMap } from '../events.ts';
import { History } from './history.ts';
import { TrafficMeter } from './traffic-meter.ts';

const BEGINNING = { events: 0, steps: 0 };

/** A history of one server, whose calls the test counts. */
class Scene {
  readonly clock = new ManualClock();
  readonly meter = new TrafficMeter();
  readonly hub = new EventHub<ManagerEventMap>(new Guard(silentLogger));
  readonly history = new History({
    clock: new SteadyClock(this.clock),
    events: this.hub,
    takeSteps: () => [
      {
        ...{ server: 'places', status: 'healthy', endpoints: [] },
        ...{ places: 1, leased: 0, waiters: 0 },
        ...this.meter.take(),
      },
    ],
  });

  steps() {
    return this.history.since(BEGINNING).steps;
  }

  calls(): number[] {
    return this.steps().map(({ servers }) => servers[0]?.calls ?? -1);
  }
}

type Move =
  | { readonly kind: 'call'; readonly ms: number; readonly failed: boolean }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'set'; readonly ms: number };

const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    kind: fc.constant('call' as const),
    ms: fc.integer({ min: 1, max: 60_000 }),
    failed: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(20_000) }),
  fc.record({
    kind: fc.constant('set' as const),
    ms: fc.integer({ min: -86_400_000, max: 86_400_000 }),
  }),
);

describe('the steps of a history', () => {
  it('hold each call once, end where the next begins, whatever the clock of the wall says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 30 }), async (moves) => {
        const scene = new Scene();
        scene.history.start();
        const durations: number[] = [];
        let failed = 0;
        for (const one of moves)
          if (one.kind === 'wait') await scene.clock.advance(one.ms);
          else if (one.kind === 'set') scene.clock.set(one.ms);
          else {
            scene.meter.record(one.ms, one.failed, 0);
            durations.push(one.ms);
            if (one.failed) failed++;
          }
        await scene.clock.advance(5_000);
        scene.history.stop();
        const steps = scene.steps();
        const servers = steps.flatMap((step) => step.servers);
        expect(servers.reduce((sum, { calls }) => sum + calls, 0)).toBe(durations.length);
        expect(servers.reduce((sum, { failures }) => sum + failures, 0)).toBe(failed);
        for (const [at, step] of steps.entries()) {
          expect(step.durationMs).toBe(5_000);
          expect(step.at).toBe(5_000 * at);
        }
        for (const { calls, latency } of servers) {
          expect(latency === undefined).toBe(calls === 0);
          if (latency === undefined) continue;
          expect(latency.p50Ms).toBeGreaterThanOrEqual(Math.min(...durations));
          expect(latency.p99Ms).toBeLessThanOrEqual(Math.max(...durations) * (17 / 16));
          expect(latency.p50Ms).toBeLessThanOrEqual(latency.p95Ms);
          expect(latency.p95Ms).toBeLessThanOrEqual(latency.p99Ms);
        }
        expect(scene.clock.pendingTimers).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('are those of the last quarter of an hour', async () => {
    const scene = new Scene();
    scene.history.start();
    scene.meter.record(1, false, 0);
    await scene.clock.advance(900_000);
    expect(scene.calls()).toEqual([1, ...new Array<number>(179).fill(0)]);
    await scene.clock.advance(5_000);
    expect(scene.calls()).toEqual(new Array<number>(180).fill(0));
  });

  it('are as long as they took where the process was held up', async () => {
    const scene = new Scene();
    // A timer that fires late is a clock that has gone on meanwhile.
    const late = new History({
      events: scene.hub,
      takeSteps: () => [],
      clock: {
        now: () => scene.clock.now(),
        monotonic: () => scene.clock.monotonic(),
        sleep: (ms, signal) => scene.clock.sleep(ms, signal),
        keepAlive: () => scene.clock.keepAlive(),
        after: (ms, task) => scene.clock.after(ms + 37_000, task),
      },
    });
    late.start();
    await scene.clock.advance(84_000);
    expect(late.since(BEGINNING).steps).toEqual([
      { at: 0, durationMs: 42_000, servers: [] },
      { at: 42_000, durationMs: 42_000, servers: [] },
    ]);
  });

  it('cost one timer, which does not keep the process, and none once it is stopped', async () => {
    const scene = new Scene();
    scene.history.start();
    await scene.clock.advance(17_000);
    expect([scene.clock.pendingTimers, scene.clock.letsProcessEnd]).toEqual([1, true]);
    scene.history.stop();
    expect(scene.clock.pendingTimers).toBe(0);
  });
});

describe('a reader of a history', () => {
  const never = new AbortController().signal;
  const removed = { server: 'places', endpoint: 'a' };

  it('waits for what is new, and reads on from there', async () => {
    const scene = new Scene();
    const first = scene.history.next(BEGINNING, never);
    scene.hub.emit('drained', removed);
    const { events, bookmark } = await first;
    expect(events).toEqual([{ at: 0, name: 'drained', ...removed }]);
    const second = scene.history.next(bookmark, never);
    scene.history.start();
    await scene.clock.advance(5_000);
    expect(await second).toMatchObject({ events: [], steps: [{ at: 0 }], lostEvents: 0 });
  });

  it('that is slow is told how many events it missed, and loses no step for them', async () => {
    const scene = new Scene();
    scene.history.start();
    await scene.clock.advance(5_000);
    for (let times = 0; times < 502; times++) scene.hub.emit('undrained', removed);
    const { events, steps, lostEvents } = scene.history.since(BEGINNING);
    expect([events.length, steps.length, lostEvents]).toEqual([500, 1, 2]);
  });

  it('leaves when its signal aborts, and is told when nothing can come any more', async () => {
    const scene = new Scene();
    const leaving = new AbortController();
    const left = expect(scene.history.next(BEGINNING, leaving.signal)).rejects.toThrow('left');
    leaving.abort(new Error('left'));
    await left;
    const closed = expect(scene.history.next(BEGINNING, never)).rejects.toMatchObject({
      code: 'POOL_CLOSED',
    });
    scene.history.close();
    await closed;
  });
});
