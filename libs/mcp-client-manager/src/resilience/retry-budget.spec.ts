import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import fc from 'fast-check';
import { DEFAULT_RETRY_BUDGET, RetryBudget } from './retry-budget.ts';

function aBudget() {
  const clock = new ManualClock();
  return { clock, budget: new RetryBudget({ ...DEFAULT_RETRY_BUDGET, clock }) };
}

function spendAll(budget: RetryBudget): number {
  let spent = 0;
  for (; budget.canRetry; spent++) budget.spend();
  return spent;
}

describe('RetryBudget', () => {
  it('allows ten retries a second without a single call', async () => {
    const { budget, clock } = aBudget();
    expect(spendAll(budget)).toBe(10);
    await clock.advance(900);
    expect(spendAll(budget)).toBe(0);
    await clock.advance(200);
    expect(spendAll(budget)).toBe(10);
  });

  it('allows a fifth of the calls of the last second when that is more', async () => {
    const { budget, clock } = aBudget();
    for (let call = 0; call < 1_000; call++) budget.recordCall();
    expect(spendAll(budget)).toBe(200);
    await clock.advance(1_100);
    expect(spendAll(budget)).toBe(10);
  });

  it('is off only when neither calls nor time ever allow a retry', () => {
    const { clock } = aBudget();
    const isOff = (ratio: number, minPerSecond: number): boolean =>
      new RetryBudget({ ratio, minPerSecond, clock }).isOff;
    expect([isOff(0, 0), isOff(0.2, 0), isOff(0, 10)]).toEqual([true, false, false]);
    const used = aBudget().budget;
    spendAll(used);
    expect(used).toMatchObject({ canRetry: false, isOff: false });
  });

  it('takes up again after a long silence, and survives a clock that is set back', async () => {
    const { budget, clock } = aBudget();
    spendAll(budget);
    await clock.advance(86_400_000);
    expect(spendAll(budget)).toBe(10);
    let now = 5_000;
    const jumping = new RetryBudget({
      ...DEFAULT_RETRY_BUDGET,
      clock: Object.assign(new ManualClock(), { now: () => now }),
    });
    spendAll(jumping);
    now = 1_000;
    expect(spendAll(jumping)).toBe(0);
    now = 7_000;
    expect(spendAll(jumping)).toBe(10);
  });

  it('amplifies by at most a fifth from 50 calls a second up, whatever the retries do', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 50, max: 400 }),
        fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 60, maxLength: 60 }),
        async (callsPerSecond, wishes) => {
          const { budget, clock } = aBudget();
          let retries = 0;
          let calls = 0;
          // Six seconds in steps of 100 ms, after a first one without failures.
          for (let step = -10; step < wishes.length; step++) {
            const due = Math.ceil(((step + 11) * callsPerSecond) / 10) - calls;
            for (let call = 0; call < due; call++) budget.recordCall();
            calls += due;
            for (let wish = wishes[step] ?? 0; wish > 0 && budget.canRetry; wish--) {
              budget.spend();
              retries++;
            }
            await clock.advance(100);
          }
          expect((calls + retries) / calls).toBeLessThanOrEqual(1.2);
        },
      ),
      { numRuns: 20 },
    );
  });
});
