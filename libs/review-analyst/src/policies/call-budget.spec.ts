import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import fc from 'fast-check';
import { CallBudget } from './call-budget.ts';

function aBudget() {
  const clock = new ManualClock();
  return { clock, budget: new CallBudget({ callsPerMinute: 6, tokensPerMinute: 600 }, clock) };
}

describe('CallBudget', () => {
  it('allows so many calls, and more as time passes', async () => {
    const { budget, clock } = aBudget();
    expect([1, 2, 3, 4, 5, 6, 7].map(() => budget.take(1))).toEqual([
      ...Array<boolean>(6).fill(true),
      false,
    ]);
    await clock.advance(10_000);
    expect([budget.take(1), budget.take(1)]).toEqual([true, false]);
  });

  it('allows so many tokens, and gives back what was not used', () => {
    const { budget } = aBudget();
    expect([budget.take(400), budget.take(400)]).toEqual([true, false]);
    budget.settle(400, 100);
    expect([budget.take(400), budget.take(101)]).toEqual([true, false]);
  });

  it('charges afterwards for what a call cost beyond its estimate', () => {
    const { budget } = aBudget();
    budget.take(100);
    budget.settle(100, 590);
    expect([budget.take(11), budget.take(10)]).toEqual([false, true]);
  });

  it('never spends more than twice a minute in a minute, whatever is asked', async () => {
    const wish = fc.record({ tokens: fc.nat(700), waitMs: fc.nat(9_000) });
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { maxLength: 50 }), async (wishes) => {
        const { budget, clock } = aBudget();
        const spent: { at: number; tokens: number }[] = [];
        for (const { tokens, waitMs } of wishes) {
          if (budget.take(tokens)) spent.push({ at: clock.now(), tokens });
          await clock.advance(waitMs);
        }
        for (const { at } of spent) {
          const minute = spent.filter((other) => other.at >= at && other.at < at + 60_000);
          expect(minute.length).toBeLessThanOrEqual(12);
          expect(minute.reduce((sum, { tokens }) => sum + tokens, 0)).toBeLessThanOrEqual(1_200);
        }
      }),
      { numRuns: 50 },
    );
  });
});
