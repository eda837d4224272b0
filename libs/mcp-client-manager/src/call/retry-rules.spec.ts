import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import fc from 'fast-check';
import { RetryBudget } from '../resilience/retry-budget.ts';
import { CircuitOpenError } from '../resilience/circuit-open.error.ts';
import { aCall } from '../testing/a-call.ts';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import type { Failure } from '../transport/exchange-failure.ts';
import type { Call, RunningAttempt } from './call.ts';
import { RestingError, UnknownToolError } from './call-errors.ts';
import { classify } from './classify.ts';
import { RetryRules } from './retry-rules.ts';
import type { RetrySituation } from './retry-rules.ts';

const SETTINGS = { maxAttempts: 3, initialDelayMs: 100, maxDelayMs: 1_000 };
const ALONE: RetrySituation = { hasAlternative: false, leftMs: 10_000 };
const ANOTHER: RetrySituation = { hasAlternative: true, leftMs: 10_000 };

const lost: Failure = { kind: 'lost' };
const notSent: Failure = { kind: 'not-sent' };
const stale: Failure = { kind: 'stale-session', status: 404, body: '' };
const mismatch: Failure = {
  kind: 'rpc-error',
  error: { code: -32_020, message: 'no' },
  refusal: 'header-mismatch',
};
const unauthorized: Failure = { kind: 'refused', status: 401, body: '' };
const overloaded = (retryAfterMs: number): Failure => ({
  kind: 'refused',
  status: 503,
  body: '',
  retryAfterMs,
});

function someRules(budget: { ratio: number; minPerSecond: number }, settings = SETTINGS) {
  const retries = new RetryBudget({ ...budget, clock: new ManualClock() });
  return { budget: retries, rules: new RetryRules(settings, retries, () => 0) };
}

const someBudget = { ratio: 0, minPerSecond: 2 };
const noBudget = { ratio: 0, minPerSecond: 0 };

/** One more attempt of the call, which has failed; of a tool that may run twice, unless told otherwise. */
function anAttempt(call: Call, { isRepeatable = true, isMended = true } = {}): RunningAttempt {
  return Object.assign(call.begin(0), { isRepeatable, isMended });
}

function delayAfter(
  rules: RetryRules,
  attempt: RunningAttempt,
  failure: Failure | Error,
  situation = ALONE,
): number | undefined {
  const error = failure instanceof Error ? failure : new ExchangeFailure('it failed', failure);
  return rules.delayAfter(attempt, classify(error), situation);
}

describe('whether a call is tried again', () => {
  it('counts the first attempt among maxAttempts', () => {
    const { rules } = someRules({ ratio: 0, minPerSecond: 100 });
    const call = aCall();
    const delays = [1, 2, 3].map(() => delayAfter(rules, anAttempt(call), lost, ANOTHER));
    expect(delays).toEqual([0, 0, undefined]);
  });

  it('counts a hedge among them, too', () => {
    const { rules } = someRules(someBudget, { ...SETTINGS, maxAttempts: 2 });
    const call = aCall();
    const first = anAttempt(call);
    call.begin(0, 'hedge');
    expect(delayAfter(rules, first, lost, ANOTHER)).toBeUndefined();
  });

  it('is not where the failure leaves no hope', () => {
    const { rules } = someRules(someBudget);
    const hopeless = [
      new UnknownToolError('places', 'x', []),
      new ExchangeFailure('no', { kind: 'malformed' }),
      new ExchangeFailure('no', { kind: 'refused', status: 500, body: '' }),
      new TypeError('a bug'),
    ];
    for (const error of hopeless)
      expect(delayAfter(rules, anAttempt(aCall()), error, ANOTHER)).toBeUndefined();
  });

  it('is not where its tool may have run and must not run twice', () => {
    const { rules } = someRules(someBudget);
    const write = { isRepeatable: false };
    expect(delayAfter(rules, anAttempt(aCall(), write), lost, ANOTHER)).toBeUndefined();
    expect(delayAfter(rules, anAttempt(aCall(), write), notSent, ANOTHER)).toBe(0);
  });
});

describe('how soon', () => {
  it('is at once, where another endpoint could do it', () => {
    const { rules } = someRules(someBudget);
    expect(delayAfter(rules, anAttempt(aCall()), lost, ANOTHER)).toBe(0);
  });

  it('is after a backoff, where it is the same one again', () => {
    const { rules } = someRules(someBudget, { ...SETTINGS, maxAttempts: 9 });
    const call = aCall();
    const delays = [1, 2, 3, 4, 5, 6].map(() => delayAfter(rules, anAttempt(call), notSent));
    expect(delays).toEqual([100, 200, 400, 800, 1_000, 1_000]);
  });

  it('is when the server said, if that is later, and never where it is later than anybody waits', () => {
    const { rules } = someRules({ ratio: 0, minPerSecond: 100 });
    expect(delayAfter(rules, anAttempt(aCall()), overloaded(700))).toBe(700);
    expect(delayAfter(rules, anAttempt(aCall()), overloaded(10))).toBe(100);
    expect(delayAfter(rules, anAttempt(aCall()), overloaded(1_000))).toBe(1_000);
    expect(delayAfter(rules, anAttempt(aCall()), overloaded(1_001))).toBeUndefined();
    expect(delayAfter(rules, anAttempt(aCall()), overloaded(1_001), ANOTHER)).toBe(0);
  });

  it('goes by what an endpoint said before, too', () => {
    const { rules } = someRules(someBudget);
    expect(delayAfter(rules, anAttempt(aCall()), new RestingError('places', 300))).toBe(300);
    expect(delayAfter(rules, anAttempt(aCall()), new RestingError('places', 3_000))).toBe(
      undefined,
    );
  });

  it('must leave time for an answer', () => {
    const { rules } = someRules({ ratio: 0, minPerSecond: 100 });
    const within = (leftMs: number) => ({ hasAlternative: false, leftMs });
    expect(delayAfter(rules, anAttempt(aCall()), lost, within(101))).toBe(100);
    expect(delayAfter(rules, anAttempt(aCall()), lost, within(100))).toBeUndefined();
    expect(
      delayAfter(rules, anAttempt(aCall()), lost, { hasAlternative: true, leftMs: 0 }),
    ).toBeUndefined();
  });

  it('keeps nobody waiting for what was known to be down, or what we refused ourselves', () => {
    const { rules } = someRules(someBudget);
    const down = aCall({ startedDown: true });
    expect(delayAfter(rules, anAttempt(down), notSent)).toBeUndefined();
    expect(delayAfter(rules, anAttempt(down), notSent, ANOTHER)).toBe(0);
    const open = new CircuitOpenError('places', 100);
    expect(delayAfter(rules, anAttempt(aCall()), open)).toBeUndefined();
    expect(delayAfter(rules, anAttempt(aCall()), open, ANOTHER)).toBe(0);
  });
});

describe('what it costs', () => {
  it('is one retry of the budget, and nothing for what was never sent', () => {
    const { rules } = someRules(someBudget);
    const again = (failure: Failure) => delayAfter(rules, anAttempt(aCall()), failure, ANOTHER);
    expect([lost, lost, lost].map(again)).toEqual([0, 0, undefined]);
    expect([notSent, notSent, notSent].map(again)).toEqual([0, 0, 0]);
  });

  it('is nothing where there is no time for it after all', () => {
    const { rules, budget } = someRules({ ratio: 0, minPerSecond: 1 });
    delayAfter(rules, anAttempt(aCall()), lost, { hasAlternative: true, leftMs: 0 });
    expect(budget.canRetry).toBe(true);
  });

  it('is paid once for a request that moves to another endpoint', () => {
    const { rules } = someRules({ ratio: 0, minPerSecond: 1 });
    expect([rules.pay(), rules.pay()]).toEqual([true, false]);
  });
});

describe('after something was mended', () => {
  it('is at once, and once per call for a session or a list of tools', () => {
    const { rules } = someRules(someBudget);
    for (const failure of [stale, mismatch]) {
      const call = aCall();
      expect(delayAfter(rules, anAttempt(call, { isRepeatable: false }), failure)).toBe(0);
      expect(delayAfter(rules, anAttempt(call), failure)).toBeUndefined();
    }
  });

  it('is once more for a token, whatever else was mended', () => {
    const { rules } = someRules(someBudget);
    const call = aCall();
    expect(delayAfter(rules, anAttempt(call), stale)).toBe(0);
    expect(delayAfter(rules, anAttempt(call), unauthorized)).toBe(0);
    const other = aCall();
    expect(delayAfter(rules, anAttempt(other), unauthorized)).toBe(0);
    expect(delayAfter(rules, anAttempt(other), unauthorized)).toBeUndefined();
  });

  it('is never where nothing could be mended', () => {
    const { rules } = someRules(someBudget);
    for (const failure of [stale, mismatch, unauthorized])
      expect(
        delayAfter(rules, anAttempt(aCall(), { isMended: false }), failure, ANOTHER),
      ).toBeUndefined();
  });

  it('goes on though the budget is spent, and counts: a lost session is lost to all at once', () => {
    const { rules, budget } = someRules(someBudget);
    while (budget.canRetry) budget.spend();
    const calls = Array.from({ length: 20 }, () => delayAfter(rules, anAttempt(aCall()), stale));
    expect(calls).toEqual(calls.map(() => 0));
    expect(delayAfter(rules, anAttempt(aCall()), lost, ANOTHER)).toBeUndefined();
  });

  it('is not where no retry is wanted at all, but for a token, which costs none', () => {
    const { rules } = someRules(noBudget);
    expect(delayAfter(rules, anAttempt(aCall()), stale)).toBeUndefined();
    expect(delayAfter(rules, anAttempt(aCall()), unauthorized)).toBe(0);
  });
});

it('never exceeds attempts, time or budget, whatever fails in which order', () => {
  const failure = fc.constantFrom(
    lost,
    notSent,
    stale,
    mismatch,
    unauthorized,
    overloaded(50),
    overloaded(5_000),
  );
  const step = fc.record({
    failure,
    isRepeatable: fc.boolean(),
    isMended: fc.boolean(),
    hasAlternative: fc.boolean(),
    leftMs: fc.integer({ min: -10, max: 2_000 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (steps) => {
      const { rules } = someRules(someBudget);
      const call = aCall();
      let paid = 0;
      for (const { failure: why, isRepeatable, isMended, hasAlternative, leftMs } of steps) {
        const attempt = anAttempt(call, { isRepeatable, isMended });
        const delayMs = delayAfter(rules, attempt, why, { hasAlternative, leftMs });
        if (delayMs === undefined) break;
        const { mend, wasSent } = classify(new ExchangeFailure('it failed', why));
        expect(call.attemptsMade).toBeLessThan(SETTINGS.maxAttempts);
        if (mend === undefined) expect(delayMs).toBeLessThan(leftMs);
        if (mend === undefined && wasSent) {
          expect(isRepeatable).toBe(true);
          expect(++paid).toBeLessThanOrEqual(someBudget.minPerSecond);
        }
      }
    }),
  );
});
