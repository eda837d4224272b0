import { describe, expect, it } from '@jest/globals';
import { EXCLUSIVE, aCheck, aGate, aPool, anyone, atOnce, idleOne } from '../testing/pool-scene.ts';

const STATELESS = { isStateless: true };

describe('a pool whose connections are checked', () => {
  it('leaves a connection whole whose caller leaves while it is validated', async () => {
    const { acquire, clock, opened, pool } = aPool({ maxSize: 1 });
    const { connection, release } = await idleOne(acquire, clock);
    const caller = new AbortController();
    const leaving = expect(pool.acquire(anyone, caller.signal)).rejects.toThrow('left');
    caller.abort(new Error('left'));
    await leaving;
    release();
    expect((await acquire()).connection).toBe(connection);
    expect(opened).toHaveLength(1);
    expect(connection).toMatchObject({ closed: 0, validations: 1 });
  });

  it('lets all wait for the one validation, and opens nothing meanwhile', async () => {
    const { acquire, clock, opened, pool } = aPool({ maxSize: 3 });
    const { connection, release } = await idleOne(acquire, clock);
    const waiting = [acquire(), acquire(), acquire()];
    expect(pool.tryAcquire(anyone)).toBeUndefined();
    expect(pool.stats()).toMatchObject({ open: 1, opening: 0 });
    release();
    const leases = await Promise.all(waiting);
    expect(leases.map((lease) => lease.connection === connection)).toEqual([true, true, true]);
    expect(connection.validations).toBe(1);
    expect(opened).toHaveLength(1);
  });

  it('asks nothing of a connection that has just answered, or that has nothing to prove', async () => {
    const { acquire, clock, opened, pool } = aPool();
    const lease = await acquire();
    await clock.advance(400);
    lease.release('answered');
    await clock.advance(500);
    expect(pool.tryAcquire(anyone)?.connection).toBe(opened[0]);
    const { acquire: ask, clock: time, opened: others, pool: stateless } = aPool({}, STATELESS);
    (await ask()).release('answered');
    await time.advance(30_000);
    expect(stateless.tryAcquire(anyone)?.connection).toBe(others[0]);
  });

  it('lets nobody wait for a validation who can have another connection at once', async () => {
    const { acquire, clock, opened, pool } = aPool({ maxSize: 2 }, { maxCalls: 2 });
    const [first, second] = [await acquire(), await acquire()];
    const third = await acquire();
    first.release('answered');
    second.release('answered');
    await clock.advance(501);
    const gate = aGate();
    first.connection.pending = gate.opens;
    third.release('answered');
    const validated = acquire();
    const other = await acquire();
    expect(pool.stats()).toMatchObject({ open: 2, opening: 0 });
    expect(other.connection).toBe(third.connection);
    gate.open();
    expect((await validated).connection).toBe(opened[0]);
  });

  it('gives a validation only so long, then takes another connection', async () => {
    const { acquire, clock, opened } = aPool({ validateTimeoutMs: 2_000 });
    const { connection } = await idleOne(acquire, clock);
    const next = acquire();
    await clock.advance(1_999);
    expect(opened).toHaveLength(1);
    await clock.advance(1);
    expect((await next).connection).toBe(opened[1]);
    expect(connection.closed).toBe(1);
  });

  it('checks over an idle connection, whoever it belongs to, which stays theirs', async () => {
    const { acquire, opened, pool } = aPool({ maxSize: 1 }, { isShareable: false });
    (await acquire({ key: 'ann' })).release('answered');
    const check = await acquire(aCheck);
    expect(check.connection).toBe(opened[0]);
    check.release('answered');
    expect((await acquire({ key: 'ann' })).connection).toBe(opened[0]);
    expect(pool.stats()).toMatchObject({ created: 1, reused: 1, closed: 0 });
    expect(pool.connections()).toMatchObject([{ useCount: 1 }]);
  });

  it('opens beside the pool for a check only when it is full, and evicts nobody', async () => {
    const { acquire, opened, pool, troubles } = aPool({ maxSize: 1 }, EXCLUSIVE);
    (await acquire(aCheck)).release('answered');
    expect(pool.stats()).toMatchObject({ open: 1, overflow: 0 });
    const call = await acquire();
    expect(call.connection).toBe(opened[0]);
    const check = await acquire(aCheck);
    expect(pool.stats()).toMatchObject({ open: 2, overflow: 1, exhausted: 0 });
    check.release('answered');
    expect(opened.map(({ closed }) => closed)).toEqual([0, 1]);
    expect(pool.stats()).toMatchObject({ open: 1, overflow: 0, leased: 1 });
    expect(troubles).toEqual([]);
  });

  it('waits, when it closes, for what is opening, and closes that too', async () => {
    const { acquire, door, opened, pool } = aPool();
    const gate = aGate();
    door.opens = gate.opens;
    const refused = expect(acquire()).rejects.toMatchObject({ code: 'POOL_CLOSED' });
    let isClosed = false;
    const closed = pool.close(atOnce).then(() => (isClosed = true));
    await new Promise(setImmediate);
    expect(isClosed).toBe(false);
    gate.open();
    await Promise.all([refused, closed]);
    expect(opened.map((connection) => connection.closed)).toEqual([1]);
    expect(pool.stats()).toMatchObject({ open: 0, opening: 0 });
  });
});
