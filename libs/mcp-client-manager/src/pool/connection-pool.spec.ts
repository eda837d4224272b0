import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import fc from 'fast-check';
import { ConnectionPool } from './connection-pool.ts';

class FakeConnection {
  closed = 0;

  close(): Promise<void> {
    this.closed++;
    return Promise.resolve();
  }
}

interface Setup {
  readonly maxSize?: number;
  readonly maxWaiters?: number;
  readonly open?: () => Promise<FakeConnection>;
}

function aPool({ maxSize = 2, maxWaiters = 10, open }: Setup = {}) {
  const clock = new ManualClock();
  const opened: FakeConnection[] = [];
  const pool = new ConnectionPool<FakeConnection>({
    name: 'places',
    open:
      open ??
      (() => {
        const connection = new FakeConnection();
        opened.push(connection);
        return Promise.resolve(connection);
      }),
    maxSize,
    maxWaiters,
    acquireTimeoutMs: 1_000,
    closeTimeoutMs: 100,
    clock,
  });
  return { clock, opened, pool };
}

const never = new AbortController().signal;
const forever = (): Promise<never> => new Promise(() => undefined);

/** A task that ends when the test says so. */
function gate() {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), task: () => passed };
}

describe('ConnectionPool', () => {
  it('opens one connection however many ask for it at once', async () => {
    const { pool, opened } = aPool({ maxSize: 5 });
    await Promise.all([1, 2, 3].map(() => pool.use(() => Promise.resolve(), never)));
    expect(opened).toHaveLength(1);
    expect(pool.stats()).toMatchObject({ created: 1, leased: 0, connected: true });
  });

  it('serves waiters in the order in which they came', async () => {
    const { pool } = aPool({ maxSize: 1 });
    const first = gate();
    const order: number[] = [];
    const calls = [pool.use(first.task, never)];
    for (const turn of [1, 2, 3])
      calls.push(pool.use(() => Promise.resolve(void order.push(turn)), never));
    first.open();
    await Promise.all(calls);
    expect(order).toEqual([1, 2, 3]);
  });

  it('tells a waiter how long it waited and for what', async () => {
    const { pool, clock } = aPool({ maxSize: 1 });
    void pool.use(forever, never);
    const refused = expect(pool.use(forever, never)).rejects.toMatchObject({
      code: 'POOL_ACQUIRE_TIMEOUT',
      details: { waitedMs: 1_000, maxSize: 1, leased: 1 },
    });
    await clock.advance(1_000);
    await refused;
    expect(pool.stats()).toMatchObject({ pending: 0, exhausted: 1 });
  });

  it('gives the place back when the connection cannot be opened, and tries again', async () => {
    const results = [
      () => Promise.reject(new Error('refused')),
      () => Promise.resolve(new FakeConnection()),
    ];
    const { pool } = aPool({ maxSize: 1, open: () => results.shift()?.() ?? forever() });
    await expect(pool.use(() => Promise.resolve(1), never)).rejects.toThrow('refused');
    await expect(pool.use(() => Promise.resolve(2), never)).resolves.toBe(2);
    expect(pool.stats()).toMatchObject({ createFailed: 1, created: 1, leased: 0 });
  });

  it('replaces a broken connection once, however often it is reported', async () => {
    const { pool, opened } = aPool();
    const broken = await pool.connect(never);
    pool.invalidate(broken);
    const replacement = await pool.connect(never);
    pool.invalidate(broken);
    expect(await pool.connect(never)).toBe(replacement);
    expect(opened).toHaveLength(2);
    expect(broken.closed).toBe(1);
  });

  it('does not close a connection that others still wait for when one caller leaves', async () => {
    const opening = new FakeConnection();
    let finish = (): void => undefined;
    const open = (): Promise<FakeConnection> =>
      new Promise((resolve) => (finish = () => resolve(opening)));
    const { pool } = aPool({ open });
    const caller = new AbortController();
    const leaving = pool.use(forever, caller.signal);
    const staying = pool.use((connection) => Promise.resolve(connection), never);
    await Promise.resolve();
    caller.abort(new Error('left'));
    await expect(leaving).rejects.toThrow('left');
    finish();
    await expect(staying).resolves.toBe(opening);
    expect(opening.closed).toBe(0);
  });

  it('refuses waiters when it closes, closes the connection, and does both once', async () => {
    const { pool, opened } = aPool({ maxSize: 1 });
    const last = gate();
    const leased = pool.use(last.task, never);
    const waiting = expect(pool.use(forever, never)).rejects.toMatchObject({ code: 'POOL_CLOSED' });
    await pool.connect(never);
    await Promise.all([pool.close(), pool.close()]);
    await waiting;
    last.open();
    await leased;
    await expect(pool.use(forever, never)).rejects.toMatchObject({ code: 'POOL_CLOSED' });
    expect(opened.map((connection) => connection.closed)).toEqual([1]);
  });

  it('never exceeds its size, answers everyone once and leaves nothing, in any order', async () => {
    const step = fc.oneof(
      fc.constant('use' as const),
      fc.constant('finish' as const),
      fc.constant('abort' as const),
      fc.constant('time' as const),
      fc.constant('break' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.array(step), async (maxSize, steps) => {
        const { pool, clock, opened } = aPool({ maxSize, maxWaiters: 3 });
        const running: (() => void)[] = [];
        const callers: AbortController[] = [];
        const answers: Promise<string>[] = [];
        let inside = 0;
        const use = async (): Promise<string> => {
          const caller = new AbortController();
          callers.push(caller);
          const task = async (): Promise<string> => {
            inside++;
            expect(inside).toBeLessThanOrEqual(maxSize);
            const { open, task: wait } = gate();
            running.push(open);
            await wait();
            inside--;
            return 'done';
          };
          return pool.use(task, caller.signal).catch(() => 'refused');
        };
        for (const action of steps) {
          if (action === 'use') answers.push(use());
          if (action === 'finish') running.shift()?.();
          if (action === 'abort') callers.shift()?.abort();
          if (action === 'break' && opened.length > 0) pool.invalidate(await pool.connect(never));
          await clock.advance(action === 'time' ? 1_000 : 0);
        }
        await pool.close();
        for (let guard = 0; running.length > 0 && guard < 100; guard++) {
          running.shift()?.();
          await clock.advance(0);
        }
        expect(await Promise.all(answers)).toHaveLength(answers.length);
        expect(pool.stats()).toMatchObject({ leased: 0, pending: 0, connected: false });
        expect(opened.every((connection) => connection.closed === 1)).toBe(true);
        expect(clock.pendingTimers).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
