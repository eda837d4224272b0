import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import fc from 'fast-check';
import { DeadlineQueue } from './deadline-queue.ts';

interface Waiter {
  isWaiting: boolean;
  readonly dueAt: number;
}

/** A queue, those who wait in it, and a check that each is given up at its deadline. */
function aQueue() {
  const clock = new ManualClock();
  const waiting = new Set<Waiter>();
  const leave = (waiter: Waiter): void => {
    waiter.isWaiting = false;
    waiting.delete(waiter);
    queue.left();
  };
  const queue = new DeadlineQueue<Waiter>(clock, (waiter) => {
    expect(clock.now()).toBe(waiter.dueAt);
    leave(waiter);
  });
  const add = (ms: number): void => {
    const waiter = { isWaiting: true, dueAt: clock.now() + ms };
    waiting.add(waiter);
    queue.add(waiter, waiter.dueAt);
  };
  const pass = async (ms: number): Promise<void> => {
    await clock.advance(ms);
    expect([...waiting].filter(({ dueAt }) => dueAt <= clock.now())).toEqual([]);
    expect(queue.all()).toHaveLength(waiting.size);
  };
  return { clock, queue, waiting, add, leave, pass };
}

const MOST_MS = 300;
const ms = fc.integer({ min: 1, max: MOST_MS });

describe('everyone who waits', () => {
  it('is given up at their deadline, to the millisecond, whoever leaves before in which order', async () => {
    const step = fc.oneof(
      { weight: 12, arbitrary: fc.record({ kind: fc.constant('add' as const), ms }) },
      { weight: 9, arbitrary: fc.record({ kind: fc.constant('leave' as const), who: fc.nat() }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('time' as const), ms }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 200 }), async (steps) => {
        const { clock, waiting, add, leave, pass } = aQueue();
        for (const action of steps) {
          if (action.kind === 'add') add(action.ms);
          else if (action.kind === 'time') await pass(action.ms);
          else {
            const leaving = [...waiting][action.who % waiting.size];
            if (leaving !== undefined) leave(leaving);
          }
          expect(clock.pendingTimers).toBe(waiting.size > 0 ? 1 : 0);
        }
        await pass(MOST_MS);
        expect(clock.pendingTimers).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it('is so, too, after all have left, or most, at once', async () => {
    const one = fc.record({ ms, stays: fc.nat(3) });
    const many = fc.oneof(fc.array(one), fc.array(one, { minLength: 150, maxLength: 200 }));
    await fc.assert(
      fc.asyncProperty(fc.array(ms, { size: 'large' }), many, async (before, all) => {
        const { waiting, add, leave, pass } = aQueue();
        for (const each of before) add(each);
        for (const waiter of waiting) leave(waiter);
        for (const each of all) add(each.ms);
        [...waiting].forEach((waiter, n) => {
          if (all[n]?.stays !== 0) leave(waiter);
        });
        for (let passed = 0; passed < MOST_MS; passed += 50) await pass(50);
        expect(waiting.size).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
