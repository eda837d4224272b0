import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import fc from 'fast-check';
import { SeededScheduler } from './seeded-scheduler.ts';

const NAMES = ['a', 'b', 'c', 'd'];

async function orderOf(seed: number): Promise<string> {
  const scheduler = new SeededScheduler(seed);
  const order: string[] = [];
  for (const name of NAMES) scheduler.after(10, () => order.push(name));
  await scheduler.advance(10);
  return order.join('');
}

describe('SeededScheduler', () => {
  it('repeats an order by its seed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        expect(await orderOf(seed)).toBe(await orderOf(seed));
      }),
    );
  });

  it('finds every order of four tasks within a few hundred seeds', async () => {
    const seeds = Array.from({ length: 300 }, (_, seed) => seed);
    const orders = new Set(await Promise.all(seeds.map(orderOf)));
    expect(orders.size).toBe(24);
  });

  it('never runs a task before its time, nor twice', async () => {
    const delays = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.integer(), delays, async (seed, all) => {
        const scheduler = new SeededScheduler(seed);
        const ranAt: [number, number][] = [];
        for (const delay of all) scheduler.after(delay, () => ranAt.push([delay, scheduler.now()]));
        await scheduler.advance(50);
        expect(ranAt.map(([delay]) => delay)).toEqual(all.toSorted((a, b) => a - b));
        expect(ranAt.every(([delay, at]) => delay === at)).toBe(true);
        expect(scheduler.pendingTimers).toBe(0);
      }),
    );
  });

  it('lets what a task adds for the same moment take part in the draw', async () => {
    const orders = new Set<string>();
    for (let seed = 0; seed < 50; seed++) {
      const scheduler = new SeededScheduler(seed);
      const order: string[] = [];
      scheduler.after(5, () => {
        order.push('first');
        scheduler.after(0, () => order.push('added'));
      });
      scheduler.after(5, () => order.push('second'));
      await scheduler.advance(5);
      orders.add(order.join(' '));
    }
    expect([...orders].toSorted()).toEqual([
      'first added second',
      'first second added',
      'second first added',
    ]);
  });

  it('finds the interleaving that breaks a counter which reads, waits and writes', async () => {
    const finals = new Set<number>();
    for (let seed = 0; seed < 20; seed++) {
      const scheduler = new SeededScheduler(seed);
      let count = 0;
      const increment = async (): Promise<void> => {
        await scheduler.sleep(0);
        const seen = count;
        await scheduler.sleep(0);
        count = seen + 1;
      };
      const both = Promise.all([increment(), increment()]);
      await scheduler.advance(0);
      await both;
      finals.add(count);
    }
    expect(finals).toEqual(new Set([1, 2]));
  });

  it('runs no cancelled task, and wakes a sleeper when its signal aborts', async () => {
    const clock = new ManualClock();
    const scheduler = new SeededScheduler(1, clock);
    const ran: string[] = [];
    scheduler.after(1, () => ran.push('cancelled')).cancel();
    const caller = new AbortController();
    const slept = expect(scheduler.sleep(1_000, caller.signal)).rejects.toThrow('gone');
    caller.abort(new Error('gone'));
    await slept;
    await scheduler.advance(2_000);
    expect(ran).toEqual([]);
    expect([scheduler.pendingTimers, clock.now()]).toEqual([0, 2_000]);
  });
});
