import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import fc from 'fast-check';
import { CancelSource, NEVER_CANCELLED as never } from '../../resilience/cancel-signal.ts';
import type { CancelSignal } from '../../resilience/cancel-signal.ts';
import { Lane } from './lane.ts';
import type { PlaceRequest, Priority } from './lane.ts';
import { PlaceQueue } from './place-queue.ts';
import type { Refusal } from './place-queue.ts';

const PRIORITIES: Priority[] = ['high', 'normal', 'low'];

class Refused extends Error {
  constructor(
    readonly refusal: Refusal,
    readonly request: PlaceRequest,
  ) {
    super(refusal.kind);
  }
}

/** A queue before so many places for each lane, which it numbers as it gives them. */
function aQueue(placesOfEach = 0, maxWaiters = 1_000) {
  const clock = new ManualClock();
  const lanes = [new Lane(), new Lane()] as const;
  const free = new Map<Lane, number>(lanes.map((lane) => [lane, placesOfEach]));
  const freeIn = (lane: Lane): number => free.get(lane) ?? 0;
  let taken = 0;
  const queue = new PlaceQueue<PlaceRequest, number>({
    maxWaiters,
    clock,
    take: ({ lane }) => {
      if (freeIn(lane) === 0) return undefined;
      free.set(lane, freeIn(lane) - 1);
      return ++taken;
    },
    refusal: (refusal, request) => new Refused(refusal, request),
  });
  const [lane, otherLane] = lanes;
  const ask = (given: Partial<PlaceRequest> = {}): PlaceRequest => ({
    lane,
    priority: 'normal',
    principal: '',
    ...given,
  });
  const wait = (
    given: Partial<PlaceRequest> = {},
    timeoutMs = 1_000,
    signal: CancelSignal = never,
  ) => queue.wait(ask(given), timeoutMs, signal);
  /** Places become free. */
  const release = (count = 1, of: Lane = lane): void => {
    free.set(of, freeIn(of) + count);
    queue.admit();
  };
  return { clock, queue, lanes, lane, otherLane, freeIn, ask, wait, release };
}

/** Lets all of them wait, then hands one place from one to the next: who got it, in order. */
async function served(
  requests: readonly (Partial<PlaceRequest> & { name: string })[],
): Promise<string[]> {
  const { wait, release } = aQueue();
  const order: string[] = [];
  const waits = requests.map(async ({ name, ...request }) => {
    await wait(request);
    order.push(name);
    release();
  });
  release();
  await Promise.all(waits);
  return order;
}

describe('PlaceQueue', () => {
  it('gives places without waiting while there are some', () => {
    const { queue, clock, ask, release } = aQueue(2);
    expect([1, 2, 3].map(() => queue.tryTake(ask()))).toEqual([1, 2, undefined]);
    release();
    expect(queue.tryTake(ask())).toBe(3);
    expect(queue.stats()).toEqual({
      pending: 0,
      pendingByPriority: { high: 0, normal: 0, low: 0 },
      oldestWaitMs: 0,
    });
    expect(clock.pendingTimers).toBe(0);
  });

  it('lets nobody past those who wait in the same lane', async () => {
    const { queue, ask, wait, release, lane, freeIn } = aQueue();
    const waiting = [wait(), wait()];
    release();
    expect(await waiting[0]).toBe(1);
    expect(queue.tryTake(ask())).toBeUndefined();
    release(2);
    expect(await waiting[1]).toBe(2);
    expect(freeIn(lane)).toBe(1);
    expect(queue.tryTake(ask())).toBe(3);
  });

  it('serves one principal of one priority in order of arrival', async () => {
    const names = ['1', '2', '3', '4'];
    expect(await served(names.map((name) => ({ name })))).toEqual(names);
  });

  it('lets principals take turns, however many calls one of them has waiting', async () => {
    const greedy = [1, 2, 3, 4].map((n) => ({ name: `greedy ${n}`, principal: 'greedy' }));
    const modest = [1, 2].map((n) => ({ name: `modest ${n}`, principal: 'modest' }));
    expect(await served([...greedy, ...modest])).toEqual([
      'greedy 1',
      'modest 1',
      'greedy 2',
      'modest 2',
      'greedy 3',
      'greedy 4',
    ]);
  });

  it('prefers high to normal to low, and starves none of them', async () => {
    const requests = PRIORITIES.toReversed().flatMap((priority) =>
      Array.from({ length: 42 }, () => ({ name: priority, priority })),
    );
    const order = await served(requests);
    const firstTurns = order.slice(0, 42);
    const count = (name: Priority): number => firstTurns.filter((other) => other === name).length;
    expect(firstTurns[0]).toBe('high');
    expect(PRIORITIES.map(count)).toEqual([32, 8, 2]);
  });

  it('holds up no lane for another, whatever the priority of those who wait in it', async () => {
    const { queue, wait, ask, release, lane, otherLane } = aQueue();
    const held = wait({ priority: 'high' });
    expect(queue.tryTake(ask({ lane: otherLane }))).toBeUndefined();
    const free = [wait({ lane: otherLane, priority: 'low' }), wait({ lane: otherLane })];
    release(2, otherLane);
    await Promise.all(free);
    expect(lane.size).toBe(1);
    expect(otherLane.size).toBe(0);
    release();
    await held;
    expect(queue.pending).toBe(0);
  });

  it('lets lanes that share their places take turns', async () => {
    const order: string[] = [];
    let places = 0;
    const queue = new PlaceQueue<PlaceRequest & { readonly name: string }, number>({
      maxWaiters: 10,
      clock: new ManualClock(),
      take: ({ name }) => (places === 0 ? undefined : (order.push(name), places--)),
      refusal: ({ kind }) => new Error(kind),
    });
    const [busy, quiet] = [new Lane(), new Lane()];
    const waits = ['busy 1', 'busy 2', 'busy 3', 'quiet'].map((name) => {
      const lane = name === 'quiet' ? quiet : busy;
      return queue.wait({ name, lane, priority: 'normal', principal: '' }, 1_000, never);
    });
    places = 4;
    queue.admit();
    await Promise.all(waits);
    expect(order).toEqual(['busy 1', 'quiet', 'busy 2', 'busy 3']);
  });

  it('tells who waited in vain how long', async () => {
    const { queue, clock, wait } = aQueue();
    const request = { principal: 'ann' };
    const refused = expect(wait(request, 700)).rejects.toMatchObject({
      refusal: { kind: 'timeout', waitedMs: 700 },
      request,
    });
    await clock.advance(700);
    await refused;
    expect(queue.pending).toBe(0);
    expect(clock.pendingTimers).toBe(0);
  });

  it('keeps to the time each call allows, with one timer for all', async () => {
    const { clock, wait } = aQueue();
    const times = [700, 300, 900, 100, 500];
    const ended: number[] = [];
    const waits = times.map((timeoutMs) =>
      wait({}, timeoutMs).catch(() => ended.push(clock.now())),
    );
    expect(clock.pendingTimers).toBe(1);
    await clock.advance(900);
    await Promise.all(waits);
    expect(ended).toEqual([100, 300, 500, 700, 900]);
  });

  it('refuses who would only wait in vain', async () => {
    const { wait, release } = aQueue(0, 1);
    const first = wait();
    const request = { principal: 'ben' };
    await expect(wait(request)).rejects.toMatchObject({
      refusal: { kind: 'full', pending: 1 },
      request,
    });
    release();
    await first;
  });

  it('lets callers leave the queue, all who share a signal at once', async () => {
    const { queue, clock, lane, wait, release } = aQueue();
    const caller = new AbortController();
    const leaving = [1, 2, 3].map(() =>
      expect(wait({}, 1_000, caller.signal)).rejects.toThrow('left'),
    );
    const staying = wait();
    caller.abort(new Error('left'));
    await Promise.all(leaving);
    await expect(wait({}, 1_000, caller.signal)).rejects.toThrow('left');
    release();
    expect(await staying).toBe(1);
    expect([queue.pending, lane.size]).toEqual([0, 0]);
    expect(clock.pendingTimers).toBe(0);
  });

  it('admits as many as there are places', async () => {
    const { queue, wait, release } = aQueue();
    const waits = [wait(), wait(), wait()];
    release(2);
    expect(await Promise.all(waits.slice(0, 2))).toEqual([1, 2]);
    expect(queue.pending).toBe(1);
    release();
    expect(await waits[2]).toBe(3);
  });

  it('refuses everyone who waits or comes once it is closed', async () => {
    const { queue, clock, lane, ask, wait, release, freeIn } = aQueue();
    const refused = expect(wait()).rejects.toThrow('closed');
    queue.close(new Error('closed'));
    queue.close(new Error('again'));
    await refused;
    release();
    expect(queue.tryTake(ask())).toBeUndefined();
    await expect(wait()).rejects.toThrow('closed');
    expect(freeIn(lane)).toBe(1);
    expect(clock.pendingTimers).toBe(0);
  });

  it('refuses all who wait, each with an error of their own, and nobody who comes after', async () => {
    const { queue, clock, wait, release } = aQueue();
    const waits = [wait(), wait()].map((place) => place.catch((error: unknown) => error));
    let errors = 0;
    queue.refuseAll(() => new Error(`down, ${++errors}`));
    expect(await Promise.all(waits)).toMatchObject([
      { message: 'down, 1' },
      { message: 'down, 2' },
    ]);
    expect(clock.pendingTimers).toBe(0);
    const later = wait();
    release();
    expect(await later).toBe(1);
  });

  it('says who waits and for how long', async () => {
    const { queue, clock, wait, otherLane } = aQueue();
    void wait({ priority: 'low' });
    await clock.advance(300);
    void wait({ priority: 'high', principal: 'a' });
    void wait({ priority: 'high', principal: 'b', lane: otherLane });
    await clock.advance(100);
    expect(queue.stats()).toEqual({
      pending: 3,
      pendingByPriority: { high: 2, normal: 0, low: 1 },
      oldestWaitMs: 400,
    });
  });

  it('answers everyone once, loses no place, lets nobody wait before a free one, in any order', async () => {
    const request = fc.record({
      lane: fc.constantFrom(0, 1),
      priority: fc.constantFrom(...PRIORITIES),
      principal: fc.constantFrom('a', 'b', 'c'),
      timeoutMs: fc.constantFrom(50, 200, 1_000),
    });
    const step = fc.oneof(
      { weight: 4, arbitrary: request },
      fc.constantFrom('release', 'release other', 'abort', 'time'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 80 }), async (steps) => {
        const { queue, clock, lanes, freeIn, ask, wait, release } = aQueue(2, 8);
        const callers: AbortController[] = [];
        const answers: Promise<string>[] = [];
        const granted: number[] = [];
        let places = 4;
        for (const action of steps) {
          if (typeof action === 'object') {
            const { timeoutMs, ...given } = action;
            const asked = { ...given, lane: lanes[given.lane === 0 ? 0 : 1] };
            const place = queue.tryTake(ask(asked));
            const caller = new AbortController();
            if (place !== undefined) granted.push(place);
            else {
              callers.push(caller);
              const grant = (late: number): string => (granted.push(late), 'granted');
              answers.push(wait(asked, timeoutMs, caller.signal).then(grant, () => 'refused'));
            }
          } else if (action === 'abort') callers.shift()?.abort();
          else if (action.startsWith('release')) {
            places++;
            release(1, lanes[action === 'release' ? 0 : 1]);
          }
          await clock.advance(action === 'time' ? 100 : 0);
          expect(granted.length + lanes.reduce((sum, lane) => sum + freeIn(lane), 0)).toBe(places);
          expect(queue.pending).toBe(lanes[0].size + lanes[1].size);
          for (const lane of lanes) if (lane.size > 0) expect(freeIn(lane)).toBe(0);
        }
        queue.close(new Error('closed'));
        expect(await Promise.all(answers)).toHaveLength(answers.length);
        expect(new Set(granted).size).toBe(granted.length);
        expect(queue.pending).toBe(0);
        expect(clock.pendingTimers).toBe(0);
      }),
    );
  });

  it('keeps everyone in line: in order for one principal, at most one turn ahead of another', async () => {
    const arrivals = fc.array(
      fc.record({
        priority: fc.constantFrom(...PRIORITIES),
        principal: fc.constantFrom('a', 'b', 'c', 'd'),
      }),
      { maxLength: 80 },
    );
    await fc.assert(
      fc.asyncProperty(arrivals, async (all) => {
        const requests = all.map((request, n) => ({ ...request, name: String(n) }));
        const order = (await served(requests)).map((name) => requests[Number(name)]);
        for (const priority of PRIORITIES) {
          const turns = order.filter((one) => one?.priority === priority);
          const left = new Map<string, number>();
          for (const one of turns)
            if (one) left.set(one.principal, (left.get(one.principal) ?? 0) + 1);
          const lastTurn = new Map<string, number>();
          const arrived = new Map<string, number>();
          turns.forEach((one, turn) => {
            if (!one) return;
            const waiting = [...left.values()].filter((count) => count > 0).length;
            expect(turn - (lastTurn.get(one.principal) ?? -1)).toBeLessThanOrEqual(
              Math.max(waiting, left.size),
            );
            expect(Number(one.name)).toBeGreaterThan(arrived.get(one.principal) ?? -1);
            lastTurn.set(one.principal, turn);
            arrived.set(one.principal, Number(one.name));
            left.set(one.principal, (left.get(one.principal) ?? 0) - 1);
          });
        }
      }),
    );
  });

  it('serves the least important call however many important ones keep coming', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.infiniteStream(fc.constantFrom<Priority>('high', 'normal')),
        async (later) => {
          const { wait, release } = aQueue();
          const closing = new CancelSource();
          const comes = (priority: Priority): Promise<boolean> =>
            wait({ priority }, 1_000, closing).then(
              () => true,
              () => false,
            );
          const lowServed: boolean[] = [];
          void comes('low').then((isServed) => lowServed.push(isServed));
          let turns = 0;
          for (const priority of later) {
            if (lowServed.length > 0) break;
            void comes(priority);
            void comes(priority);
            release();
            await new Promise(setImmediate);
            turns++;
          }
          expect(turns).toBeLessThanOrEqual(22);
          closing.abort(new Error('over'));
        },
      ),
    );
  });
});
