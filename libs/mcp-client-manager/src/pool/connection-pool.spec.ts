import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EXCLUSIVE, aGate, aPool, anyone, atOnce, never } from '../testing/pool-scene.ts';
import type { FakeConnection } from '../testing/pool-scene.ts';
import type { LeaseRequest } from './pool-settings.ts';

describe('ConnectionPool', () => {
  it('opens one connection for all who ask at once when it can be shared', async () => {
    const { acquire, opened } = aPool({ maxSize: 10 });
    const leases = await Promise.all([1, 2, 3].map(() => acquire()));
    expect(new Set(leases.map((lease) => lease.connection)).size).toBe(1);
    expect(opened).toHaveLength(1);
  });

  it('opens one per call when each takes one call, and never more than maxSize', async () => {
    const { acquire, opened, pool } = aPool({ maxSize: 2 }, EXCLUSIVE);
    const first = await acquire();
    await acquire();
    const third = acquire();
    expect(opened).toHaveLength(2);
    first.release('answered');
    expect((await third).connection).toBe(first.connection);
    expect(pool.stats()).toMatchObject({ created: 2, reused: 1, leased: 2, pending: 0 });
  });

  it('lets a caller stop waiting, who then leaves nothing behind', async () => {
    const { acquire, pool } = aPool({ maxSize: 1 }, EXCLUSIVE);
    const lease = await acquire();
    const caller = new AbortController();
    const waiting = expect(pool.acquire(anyone, caller.signal)).rejects.toThrow('left');
    caller.abort(new Error('left'));
    await waiting;
    lease.release('answered');
    expect(pool.stats()).toMatchObject({ leased: 0, idle: 1 });
  });

  it('gives the place back when a connection cannot be opened', async () => {
    const { acquire, failures, pool } = aPool({ maxSize: 1 }, EXCLUSIVE);
    failures.push(new Error('refused'));
    await expect(acquire()).rejects.toThrow('refused');
    await acquire();
    expect(pool.stats()).toMatchObject({ createFailed: 1, created: 1, leased: 1 });
  });

  it('replaces a connection that broke', async () => {
    const { acquire, opened } = aPool();
    const lease = await acquire();
    lease.release('broken');
    expect((await acquire()).connection).not.toBe(lease.connection);
    expect(opened[0]?.closed).toBe(1);
  });

  it('takes an invalidated connection from new calls and leaves it to those it has', async () => {
    const { acquire, pool } = aPool();
    const [first, second] = [await acquire(), await acquire()];
    pool.invalidate(first.connection);
    const third = await acquire();
    expect(third.connection).not.toBe(first.connection);
    first.release('answered');
    expect(first.connection.closed).toBe(0);
    second.release('answered');
    expect(first.connection.closed).toBe(1);
  });

  it('counts a lease that is released twice once', async () => {
    const { acquire, pool } = aPool();
    const lease = await acquire();
    lease.release('answered');
    lease.release('broken');
    await lease[Symbol.asyncDispose]();
    expect(pool.stats()).toMatchObject({ leased: 0, idle: 1 });
  });

  it('sends calls of one affinity to one connection, as long as it is there', async () => {
    const { acquire, pool } = aPool({ maxSize: 3 }, EXCLUSIVE);
    const a = await acquire({ key: '', affinityKey: 'a' });
    const b = await acquire({ key: '', affinityKey: 'b' });
    a.release('answered');
    b.release('answered');
    const again = await acquire({ key: '', affinityKey: 'b' });
    expect(again.connection).toBe(b.connection);
    again.release('answered');
    pool.invalidate(b.connection);
    expect((await acquire({ key: '', affinityKey: 'b' })).connection).not.toBe(b.connection);
  });

  it('forgets an affinity that is not used', async () => {
    const { acquire, clock } = aPool({ maxSize: 2, idleTimeoutMs: 90_000 }, EXCLUSIVE);
    const a = await acquire();
    const b = await acquire({ key: '', affinityKey: 'b' });
    a.release('answered');
    b.release('answered');
    await clock.advance(60_000);
    expect((await acquire({ key: '', affinityKey: 'b' })).connection).toBe(a.connection);
  });

  it('keeps a connection to one principal unless it can be shared', async () => {
    const { acquire, opened, troubles } = aPool({ maxSize: 1 }, { isShareable: false });
    (await acquire({ key: 'ann' })).release('answered');
    expect(troubles).toEqual([]);
    (await acquire({ key: 'ben' })).release('answered');
    expect(opened).toHaveLength(2);
    expect(opened[0]?.closed).toBe(1);
    // An eviction is told.
    expect(troubles).toEqual(['eviction']);
  });

  it('lends a temporary connection when it is exhausted, and closes it after its use', async () => {
    const { acquire, opened, pool } = aPool({ maxSize: 1, maxOverflow: 1 }, EXCLUSIVE);
    await acquire();
    const extra = await acquire();
    expect(pool.stats()).toMatchObject({ overflow: 1, exhausted: 1, created: 2 });
    extra.release('answered');
    expect(opened[1]?.closed).toBe(1);
    expect(pool.stats()).toMatchObject({ overflow: 0, open: 1 });
  });

  it('closes a temporary connection whose caller left before it was open', async () => {
    const { acquire, door, opened, pool } = aPool({ maxSize: 1, maxOverflow: 1 }, EXCLUSIVE);
    await acquire();
    const gate = aGate();
    door.opens = gate.opens;
    const caller = new AbortController();
    const leaving = expect(pool.acquire(anyone, caller.signal)).rejects.toThrow('left');
    expect(pool.stats()).toMatchObject({ opening: 1, overflow: 1 });
    caller.abort(new Error('left'));
    await leaving;
    gate.open();
    await new Promise(setImmediate);
    expect(opened.map(({ closed }) => closed)).toEqual([0, 1]);
    expect(pool.stats()).toMatchObject({ open: 1, overflow: 0 });
  });

  it('lends a temporary connection once, though two waited for it to open', async () => {
    const { acquire, door, opened } = aPool({ maxSize: 1, maxOverflow: 1 }, { isShareable: false });
    await acquire({ key: 'ann' });
    const gate = aGate();
    door.opens = gate.opens;
    const waiting = [acquire({ key: 'ben' }), acquire({ key: 'ben' })];
    gate.open();
    const first = await Promise.race(waiting);
    await new Promise(setImmediate);
    first.release('answered');
    const [one, other] = await Promise.all(waiting);
    expect(one?.connection).not.toBe(other?.connection);
    expect(opened).toHaveLength(3);
  });

  it('gives a connection that takes one call to nobody else, whatever their affinity', async () => {
    const { acquire } = aPool({ maxSize: 2 }, EXCLUSIVE);
    const bound = { key: '', affinityKey: 'table 7' };
    (await acquire(bound)).release('answered');
    const held = await acquire(bound);
    expect((await acquire(bound)).connection).not.toBe(held.connection);
  });

  it('validates a connection that has been idle, and replaces one that is gone', async () => {
    const { acquire, clock, opened } = aPool();
    (await acquire()).release('answered');
    await clock.advance(501);
    expect((await acquire()).connection).toBe(opened[0]);
    const { acquire: ask, clock: time, opened: others } = aPool();
    const lease = await ask();
    lease.release('answered');
    lease.connection.answers = false;
    await time.advance(501);
    expect((await ask()).connection).toBe(others[1]);
  });

  it('closes what is idle down to minSize', async () => {
    const { acquire, clock, pool } = aPool({ minSize: 1, maxSize: 3 }, EXCLUSIVE);
    await pool.start();
    const leases = await Promise.all([acquire(), acquire(), acquire()]);
    for (const lease of leases) lease.release('answered');
    await clock.advance(61_000);
    expect(pool.stats()).toMatchObject({ open: 1, closed: 2 });
    await pool.close(atOnce);
  });

  it('closes what is idle though it was never started', async () => {
    const { acquire, clock, opened, pool } = aPool({ idleTimeoutMs: 60_000 });
    (await acquire()).release('answered');
    await clock.advance(61_000);
    expect(opened.map(({ closed }) => closed)).toEqual([1]);
    await pool.close(atOnce);
    expect(clock.pendingTimers).toBe(0);
  });

  it('holds no lock while a connection is used: four at 0.2 s each take 0.2 s', async () => {
    const { acquire, clock } = aPool({ maxSize: 8 }, EXCLUSIVE);
    const done: number[] = [];
    for (let user = 0; user < 4; user++)
      void (async () => {
        await using first = await acquire();
        // One task may hold two.
        await using second = await acquire();
        expect(second.connection).not.toBe(first.connection);
        await clock.sleep(200);
        done.push(clock.now());
      })();
    await clock.advance(200);
    expect(done).toEqual([200, 200, 200, 200]);
  });

  it('has started once what it keeps open is open, not before', async () => {
    const { door, pool } = aPool({ minSize: 1 });
    const gate = aGate();
    door.opens = gate.opens;
    let isStarted = false;
    const started = pool.start().then(() => (isStarted = true));
    await new Promise(setImmediate);
    expect(isStarted).toBe(false);
    gate.open();
    await started;
    await pool.close(atOnce);
  });

  it('has minSize connections before the first call, and again after they broke', async () => {
    const { acquire, clock, failures, pool } = aPool({ minSize: 2 }, EXCLUSIVE);
    await pool.start();
    expect(pool.stats()).toMatchObject({ open: 2, created: 2 });
    (await acquire()).release('broken');
    failures.push(new Error('down'));
    await clock.advance(1_000);
    expect(pool.stats().open).toBe(1);
    await clock.advance(2_500);
    expect(pool.stats()).toMatchObject({ open: 2, createFailed: 1 });
    await pool.close(atOnce);
  });

  it('retires connections by age and by use without failing a call', async () => {
    const { acquire, clock, opened, pool } = aPool({ maxUses: 2, maxLifetimeMs: 10_000 });
    await pool.start();
    const lease = await acquire();
    await clock.advance(9_999);
    const last = await acquire();
    expect(last.connection).toBe(lease.connection);
    last.release('failed');
    await clock.advance(1);
    const next = await acquire();
    expect(next.connection).not.toBe(lease.connection);
    lease.release('answered');
    next.release('answered');
    (await acquire()).release('answered');
    expect(opened.map((connection) => connection.closed)).toEqual([1, 1]);
    await pool.close(atOnce);
  });

  it('shrinks to a smaller size as leases come back, and grows at once', async () => {
    const { acquire, pool } = aPool({ maxSize: 2 }, EXCLUSIVE);
    const [first, second] = [await acquire(), await acquire()];
    pool.resize(0, 1);
    first.release('answered');
    expect(pool.stats()).toMatchObject({ open: 1, leased: 1 });
    const third = acquire();
    pool.resize(0, 2);
    await third;
    second.release('answered');
  });

  it('opens what a larger minSize asks for in its next round, though it had nothing to open before', async () => {
    const { clock, pool } = aPool({ minSize: 0 }, EXCLUSIVE);
    await pool.start();
    pool.resize(2, 2);
    await clock.advance(1_000);
    expect(pool.stats()).toMatchObject({ open: 2, idle: 2 });
    await pool.close(atOnce);
  });

  it('gives the connection with the fewest calls, in use or not', async () => {
    const { acquire, opened } = aPool({ maxSize: 2 }, { maxCalls: 3 });
    const first = [await acquire(), await acquire(), await acquire()];
    const [second] = [await acquire(), await acquire()];
    expect(opened).toHaveLength(2);
    for (const lease of first.slice(1)) lease.release('answered');
    expect((await acquire()).connection).toBe(opened[0]);
    second.release('answered');
    expect((await acquire()).connection).toBe(opened[1]);
  });

  it('reports a lease that does not come back, with the stack of its acquire', async () => {
    const { acquire, clock, logged, pool } = aPool({ leakDetectionThresholdMs: 5_000 });
    const lease = await acquire();
    await clock.advance(5_000);
    expect(logged).toEqual(['lease may have leaked']);
    lease.release('answered');
    expect(logged).toEqual(['lease may have leaked', 'leaked lease came back']);
    (await acquire()).release('answered');
    expect(logged).toHaveLength(2);
    await pool.close(atOnce);
    expect(clock.pendingTimers).toBe(0);
  });

  it('refuses waiters when it closes, waits for leases as long as it may, closes all', async () => {
    const { acquire, opened, pool } = aPool({ maxSize: 1 }, EXCLUSIVE);
    const lease = await acquire();
    const refused = expect(acquire()).rejects.toMatchObject({ code: 'POOL_CLOSED' });
    const time = new AbortController();
    const closed = pool.close(time.signal);
    await refused;
    expect(lease.connection.closed).toBe(0);
    lease.release('answered');
    await closed;
    await pool.close(atOnce);
    expect(opened.map((connection) => connection.closed)).toEqual([1]);
  });

  it('keeps its promises over random schedules', async () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('acquire' as const),
        key: fc.constantFrom('ann', 'ben', ''),
        affinityKey: fc.constantFrom(undefined, 'x', 'y'),
      }),
      fc.record({ kind: fc.constantFrom('release', 'break', 'abort', 'fail', 'time') }),
    );
    const shape = fc.record({
      maxCalls: fc.constantFrom(1, 2, Infinity),
      isShareable: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 1 }),
        shape,
        fc.array(step, { maxLength: 60 }),
        async (maxSize, maxOverflow, kind, steps) => {
          const { clock, failures, opened, pool } = aPool({ maxSize, maxOverflow }, kind);
          await pool.start();
          const holders = new Map<FakeConnection, symbol[]>();
          const held: (() => void)[] = [];
          const callers: AbortController[] = [];
          let asked = 0;
          let answered = 0;
          const acquire = async (request: LeaseRequest): Promise<void> => {
            const caller = new AbortController();
            callers.push(caller);
            asked++;
            const { key } = request;
            const lease = await pool.acquire(request, caller.signal).catch(() => undefined);
            answered++;
            if (lease === undefined) return;
            const { connection } = lease;
            const others = holders.get(connection) ?? [];
            expect(others.length).toBeLessThan(connection.maxCalls);
            connection.users.add(key);
            if (!connection.isShareable) expect(connection.users.size).toBe(1);
            const me = Symbol(key);
            holders.set(connection, [...others, me]);
            held.push(() => {
              holders.set(
                connection,
                (holders.get(connection) ?? []).filter((other) => other !== me),
              );
              lease.release('answered');
            });
          };
          for (const action of steps) {
            if (action.kind === 'acquire') void acquire(action as LeaseRequest);
            if (action.kind === 'release') held.shift()?.();
            if (action.kind === 'abort') callers.shift()?.abort();
            if (action.kind === 'fail') failures.push(new Error('refused'));
            const [newest] = opened.slice(-1);
            if (action.kind === 'break' && newest !== undefined) pool.invalidate(newest);
            await clock.advance(action.kind === 'time' ? 30_000 : 0);
            const { open, opening, overflow } = pool.stats();
            expect(open + opening - overflow).toBeLessThanOrEqual(maxSize);
            expect(overflow).toBeLessThanOrEqual(maxOverflow);
          }
          const closed = pool.close(never);
          await clock.advance(0);
          for (const release of held.splice(0)) release();
          await clock.advance(0);
          await closed;
          expect(answered).toBe(asked);
          expect(pool.stats()).toMatchObject({ open: 0, opening: 0, leased: 0, pending: 0 });
          expect(opened.every((connection) => connection.closed === 1)).toBe(true);
          expect(clock.pendingTimers).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
