import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { Lane } from '../fleet/queue/lane.ts';
import { CircuitOpenError } from '../resilience/circuit-open.error.ts';
import { RetryBudget } from '../resilience/retry-budget.ts';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import type { Failure } from '../transport/exchange-failure.ts';
import { Call } from './call.ts';
import { RetryRules } from './retry-rules.ts';

const SETTINGS = { maxAttempts: 3, initialDelayMs: 1_000, maxDelayMs: 10_000 };
const LOST: Failure = { kind: 'lost' };
const STALE: Failure = { kind: 'stale-session', status: 404, body: '' };

function refused(status: number, retryAfterMs?: number): Failure {
  return { kind: 'refused', status, body: '', ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

function someRules({ ratio = 0.2, minPerSecond = 10, startedDown = false } = {}) {
  const budget = new RetryBudget({ ratio, minPerSecond, clock: new ManualClock() });
  const rules = new RetryRules(SETTINGS, budget, () => 0);
  const call = new Call(
    { server: 'places', tool: 'lookup', args: {} },
    {},
    { requestTimeoutMs: 30_000, lane: new Lane(), bulkhead: undefined, startedDown },
    0,
  );
  /** The delay after one more attempt that ended so; none where there is to be no other. */
  const after = (
    why: Failure | Error,
    { hasAlternative = false, leftMs = 30_000, isRepeatable = true, isMended = true } = {},
  ): number | undefined => {
    const attempt = call.begin(0);
    attempt.isRepeatable = isRepeatable;
    attempt.isMended = isMended;
    const error = why instanceof Error ? why : new ExchangeFailure('failed', why);
    return rules.delayAfter(attempt, attempt.fail(error), { hasAlternative, leftMs });
  };
  return { after, budget };
}

describe('RetryRules', () => {
  it('wait longer each time, and count the first attempt among maxAttempts', () => {
    const { after } = someRules();
    expect([after(LOST), after(LOST), after(LOST)]).toEqual([1_000, 2_000, undefined]);
  });

  it('go elsewhere at once', () => {
    expect(someRules().after(LOST, { hasAlternative: true })).toBe(0);
  });

  it('never repeat what was sent and may have run, unless the tool may run twice', () => {
    expect(someRules().after(LOST, { isRepeatable: false })).toBeUndefined();
    expect(someRules().after(refused(503), { isRepeatable: false })).toBeUndefined();
    expect(someRules().after({ kind: 'not-sent' }, { isRepeatable: false })).toBe(1_000);
    expect(someRules().after({ kind: 'malformed' })).toBeUndefined();
  });

  it('do not begin what the deadline leaves no time for', () => {
    expect(someRules().after(LOST, { leftMs: 1_000 })).toBeUndefined();
    expect(someRules().after(LOST, { leftMs: 1_001 })).toBe(1_000);
  });

  it('wait as long as a server asked for, and no longer than they wait at most', () => {
    expect(someRules().after(refused(503, 4_000))).toBe(4_000);
    expect(someRules().after(refused(503, 10_001))).toBeUndefined();
    expect(someRules().after(refused(503, 10_001), { hasAlternative: true })).toBe(0);
  });

  it('pay for what was sent, and stop when the budget is spent', () => {
    const { after, budget } = someRules({ ratio: 0, minPerSecond: 1 });
    expect(after(LOST, { hasAlternative: true })).toBe(0);
    expect(budget.canRetry).toBe(false);
    expect(after(LOST, { hasAlternative: true })).toBeUndefined();
  });

  it('take nothing for what was never sent', () => {
    const { after, budget } = someRules({ ratio: 0, minPerSecond: 1 });
    expect(after({ kind: 'not-sent' }, { hasAlternative: true })).toBe(0);
    expect(after(new CircuitOpenError('places', 100), { hasAlternative: true })).toBe(0);
    expect(budget.canRetry).toBe(true);
  });

  it('do not send again to the same endpoint what we refused ourselves', () => {
    expect(someRules().after(new CircuitOpenError('places', 100))).toBeUndefined();
  });

  it('keep nobody waiting where every endpoint was known to be down', () => {
    const { after } = someRules({ startedDown: true });
    expect(after({ kind: 'not-sent' })).toBeUndefined();
  });

  it('mend a lost session at once, once per call, also for a tool that must not run twice', () => {
    const { after } = someRules();
    expect(after(STALE, { isRepeatable: false })).toBe(0);
    expect(after(STALE, { isRepeatable: false })).toBeUndefined();
  });

  it('mend nothing where no retry is wanted at all', () => {
    expect(someRules({ ratio: 0, minPerSecond: 0 }).after(STALE)).toBeUndefined();
  });

  it('count what mending costs, though a spent budget does not keep from it', () => {
    const { after, budget } = someRules({ ratio: 0, minPerSecond: 1 });
    expect(after(LOST, { hasAlternative: true })).toBe(0);
    expect(after(STALE)).toBe(0);
    expect(budget.canRetry).toBe(false);
  });

  it('try another token once, where there is another', () => {
    const { after } = someRules();
    expect(after(refused(401))).toBe(0);
    expect(after(refused(401))).toBeUndefined();
    expect(someRules().after(refused(401), { isMended: false })).toBeUndefined();
  });
});
