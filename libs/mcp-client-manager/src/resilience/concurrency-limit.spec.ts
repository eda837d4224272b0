import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import fc from 'fast-check';
import { ConcurrencyLimit } from './concurrency-limit.ts';
import type { LimitSize, PlaceRequest } from './concurrency-limit.ts';
import type { Priority } from './waiter.ts';

const never = new AbortController().signal;
const PRIORITIES: Priority[] = ['high', 'normal', 'low'];

function aLimit(size: LimitSize | number = 1, maxWaiters = 1_000) {
  const clock = new ManualClock();
  const limit = new ConcurrencyLimit({
    name: 'places',
    size: typeof size === 'number' ? { kind: 'fixed', maxSize: size } : size,
    maxWaiters,
    acquireTimeoutMs: 1_000,
    clock,
  });
  return { clock, limit };
}

/** Lets all of them wait, then hands one place from one to the next: who got it, in order. */
async function served(requests: readonly (PlaceRequest & { name: string })[]): Promise<string[]> {
  const { limit } = aLimit(1);
  limit.tryAcquire();
  const order: string[] = [];
  const waits = requests.map(async (request) => {
    await limit.acquire(request, never);
    order.push(request.name);
    limit.release();
  });
  limit.release();
  await Promise.all(waits);
  return order;
}

describe('ConcurrencyLimit', () => {
  it('gives places without waiting while there are some', async () => {
    const { limit, clock } = aLimit(2);
    expect([limit.tryAcquire(), limit.tryAcquire(), limit.tryAcquire()]).toEqual([
      true,
      true,
      false,
    ]);
    limit.release();
    await limit.acquire({}, never);
    expect(limit.stats()).toEqual({
      maxSize: 2,
      leased: 2,
      pending: 0,
      pendingByPriority: { high: 0, normal: 0, low: 0 },
      oldestWaitMs: 0,
    });
    expect(clock.pendingTimers).toBe(0);
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

  it('tells who waited in vain how long and behind what', async () => {
    const { limit, clock } = aLimit(1);
    limit.tryAcquire();
    const refused = expect(limit.acquire({}, never)).rejects.toMatchObject({
      code: 'POOL_ACQUIRE_TIMEOUT',
      details: { waitedMs: 1_000, maxSize: 1, leased: 1, pending: 1 },
    });
    await clock.advance(1_000);
    await refused;
    expect(limit.pending).toBe(0);
    expect(clock.pendingTimers).toBe(0);
  });

  it('keeps to the time each call allows, with one timer for all', async () => {
    const { limit, clock } = aLimit(1);
    limit.tryAcquire();
    const times = [700, 300, 900, 100, 500];
    const ended: number[] = [];
    const waits = times.map((queueTimeoutMs) =>
      limit.acquire({ queueTimeoutMs }, never).catch(() => ended.push(clock.now())),
    );
    expect(clock.pendingTimers).toBe(1);
    await clock.advance(900);
    await Promise.all(waits);
    expect(ended).toEqual([100, 300, 500, 700, 900]);
  });

  it('refuses who would only wait in vain', async () => {
    const { limit } = aLimit(1, 1);
    limit.tryAcquire();
    void limit.acquire({}, never);
    await expect(limit.acquire({}, never)).rejects.toMatchObject({ code: 'POOL_QUEUE_FULL' });
  });

  it('lets callers leave the queue, all who share a signal at once', async () => {
    const { limit, clock } = aLimit(1);
    limit.tryAcquire();
    const caller = new AbortController();
    const leaving = [1, 2, 3].map(() =>
      expect(limit.acquire({}, caller.signal)).rejects.toThrow('left'),
    );
    const staying = limit.acquire({}, never);
    caller.abort(new Error('left'));
    await Promise.all(leaving);
    await expect(limit.acquire({}, caller.signal)).rejects.toThrow('left');
    limit.release();
    await staying;
    expect(limit.stats()).toMatchObject({ leased: 1, pending: 0 });
    expect(clock.pendingTimers).toBe(0);
  });

  it('admits those who wait when it grows, and nobody until it has shrunk', async () => {
    const { limit } = aLimit(1);
    limit.tryAcquire();
    const waits = [limit.acquire({}, never), limit.acquire({}, never)];
    limit.resize(3);
    await Promise.all(waits);
    limit.resize(1);
    limit.release();
    limit.release();
    expect(limit.tryAcquire()).toBe(false);
    limit.release();
    expect(limit.tryAcquire()).toBe(true);
    expect(() => limit.resize(0)).toThrow(RangeError);
  });

  it('refuses everyone who waits or comes once it is closed', async () => {
    const { limit, clock } = aLimit(1);
    limit.tryAcquire();
    const refused = expect(limit.acquire({}, never)).rejects.toThrow('closed');
    limit.close(new Error('closed'));
    limit.close(new Error('again'));
    await refused;
    limit.release();
    expect(limit.tryAcquire()).toBe(false);
    await expect(limit.acquire({}, never)).rejects.toThrow('closed');
    expect(clock.pendingTimers).toBe(0);
  });

  it('says who waits and for how long', async () => {
    const { limit, clock } = aLimit(1);
    limit.tryAcquire();
    void limit.acquire({ priority: 'low' }, never);
    await clock.advance(300);
    void limit.acquire({ priority: 'high', principal: 'a' }, never);
    void limit.acquire({ priority: 'high', principal: 'b' }, never);
    await clock.advance(100);
    expect(limit.stats()).toMatchObject({
      pending: 3,
      pendingByPriority: { high: 2, normal: 0, low: 1 },
      oldestWaitMs: 400,
    });
  });

  it('finds its size by itself when it is adaptive', () => {
    const { limit } = aLimit({ kind: 'adaptive', minSize: 2, maxSize: 50 });
    const run = (calls: number, durationMs: number): void => {
      for (let call = 0; call < calls; call++) {
        while (limit.tryAcquire());
        limit.release(durationMs);
      }
    };
    run(200, 10);
    expect(limit.current).toBe(50);
    run(20, 200);
    expect(limit.current).toBeLessThan(25);
    limit.resize(5);
    expect(limit.current).toBeLessThanOrEqual(5);
  });

  it('answers everyone once, never exceeds its size and leaves nothing, in any order', async () => {
    const request = fc.record({
      priority: fc.constantFrom(...PRIORITIES),
      principal: fc.constantFrom('a', 'b', 'c'),
      queueTimeoutMs: fc.constantFrom(50, 200, 1_000),
    });
    const step = fc.oneof(
      { weight: 4, arbitrary: request },
      fc.constantFrom('release', 'abort', 'time', 'grow', 'shrink'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 80 }), async (steps) => {
        const { limit, clock } = aLimit(2, 8);
        const callers: AbortController[] = [];
        const answers: Promise<string>[] = [];
        let inside = 0;
        let size = 2;
        for (const action of steps) {
          if (typeof action === 'object') {
            const caller = new AbortController();
            callers.push(caller);
            const granted = (): string => {
              inside++;
              return 'granted';
            };
            answers.push(limit.acquire(action, caller.signal).then(granted, () => 'refused'));
          } else if (action === 'release' && inside > 0) {
            inside--;
            limit.release();
          } else if (action === 'abort') callers.shift()?.abort();
          else if (action === 'grow') limit.resize(++size);
          else if (action === 'shrink' && size > 1) limit.resize(--size);
          const before = inside;
          await clock.advance(action === 'time' ? 100 : 0);
          expect(limit.stats().leased).toBe(inside);
          if (inside > before) expect(inside).toBeLessThanOrEqual(size);
          if (limit.pending > 0) expect(inside).toBeGreaterThanOrEqual(size);
        }
        limit.close(new Error('closed'));
        expect(await Promise.all(answers)).toHaveLength(answers.length);
        expect(limit.pending).toBe(0);
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
          const { limit } = aLimit(1);
          const closing = new AbortController();
          const comes = (priority: Priority): Promise<boolean> =>
            limit.acquire({ priority }, closing.signal).then(
              () => true,
              () => false,
            );
          limit.tryAcquire();
          const served: boolean[] = [];
          void comes('low').then((isServed) => served.push(isServed));
          let turns = 0;
          for (const priority of later) {
            if (served.length > 0) break;
            void comes(priority);
            void comes(priority);
            limit.release();
            await new Promise(setImmediate);
            turns++;
          }
          expect(turns).toBeLessThanOrEqual(22);
          closing.abort();
        },
      ),
    );
  });
});
