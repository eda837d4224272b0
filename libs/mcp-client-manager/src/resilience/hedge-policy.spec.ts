import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { asAbortSignal, cancelReason } from './cancel-signal.ts';
import { DEFAULT_MAX_EXTRA, HedgePolicy } from './hedge-policy.ts';
import type { Task } from './policy.ts';

const never = new AbortController().signal;

/** A policy that has seen calls of 10 ms; each of them saved up a twentieth of a hedge. */
async function aPolicy(calls = 40) {
  const clock = new ManualClock();
  const policy = new HedgePolicy({ maxExtra: DEFAULT_MAX_EXTRA, clock });
  for (let call = 0; call < calls; call++) {
    const answer = policy.execute(after(clock, 10, 'quick'), () => undefined, never);
    await clock.advance(10);
    await answer;
  }
  return { clock, policy };
}

function after(clock: ManualClock, ms: number, answer: string | Error): Task<string> {
  return async (signal) => {
    await clock.sleep(ms, asAbortSignal(signal).signal);
    if (answer instanceof Error) throw answer;
    return answer;
  };
}

/** Never answers; tells when it is told to stop. */
function stuck() {
  const reasons: unknown[] = [];
  const task: Task<never> = (signal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        reasons.push(signal.reason);
        reject(cancelReason(signal));
      });
    });
  return { task, reasons };
}

describe('HedgePolicy', () => {
  it('sends a call again after the live p95, takes the first answer, aborts the loser', async () => {
    const { clock, policy } = await aPolicy();
    const startedAt = clock.now();
    const { task, reasons } = stuck();
    const answer = policy.execute<string>(task, () => after(clock, 3, 'second'), never);
    await clock.advance(13);
    await expect(answer).resolves.toBe('second');
    expect(clock.now() - startedAt).toBe(13);
    expect(reasons).toEqual([expect.objectContaining({ code: 'CANCELLED' })]);
    expect(clock.pendingTimers).toBe(0);
  });

  it('aborts the second attempt when the first one answers after all', async () => {
    const { clock, policy } = await aPolicy();
    const { task, reasons } = stuck();
    const answer = policy.execute<string>(after(clock, 20, 'first'), () => task, never);
    await clock.advance(20);
    await expect(answer).resolves.toBe('first');
    expect(reasons).toHaveLength(1);
  });

  it('does not send a call twice that is quick, has failed, or has nowhere else to go', async () => {
    const { clock, policy } = await aPolicy();
    let asked = 0;
    const decline = (): undefined => {
      asked++;
      return undefined;
    };
    const quick = policy.execute(after(clock, 9, 'quick'), decline, never);
    const failed = policy.execute(after(clock, 5, new Error('down')), decline, never);
    const failure = expect(failed).rejects.toThrow('down');
    await clock.advance(9);
    await quick;
    await failure;
    expect(asked).toBe(0);
    const slow = policy.execute(after(clock, 50, 'slow'), decline, never);
    await clock.advance(50);
    await expect(slow).resolves.toBe('slow');
    expect(asked).toBe(1);
  });

  it('hopes for the other attempt when one fails, and throws the earlier failure when both do', async () => {
    const { clock, policy } = await aPolicy();
    const saved = policy.execute<string>(
      after(clock, 12, new Error('first')),
      () => after(clock, 20, 'second'),
      never,
    );
    await clock.advance(30);
    await expect(saved).resolves.toBe('second');
    const lost = expect(
      policy.execute(
        after(clock, 40, new Error('first')),
        () => after(clock, 1, new Error('second')),
        never,
      ),
    ).rejects.toThrow('second');
    await clock.advance(40);
    await lost;
  });

  it('aborts both attempts when the caller leaves, and answers at once', async () => {
    const { clock, policy } = await aPolicy();
    const caller = new AbortController();
    const [one, other] = [stuck(), stuck()];
    const outcome = expect(
      policy.execute<never>(one.task, () => other.task, caller.signal),
    ).rejects.toThrow('left');
    await clock.advance(10);
    caller.abort(new Error('left'));
    await outcome;
    expect([...one.reasons, ...other.reasons]).toEqual([new Error('left'), new Error('left')]);
    expect(clock.pendingTimers).toBe(0);
  });

  it('does not know what is slow before it has seen twenty answers', async () => {
    const { policy } = await aPolicy(19);
    expect(policy.delayMs).toBeUndefined();
  });

  it('sends at most one call in twenty twice, even when all are slow', async () => {
    const { clock, policy } = await aPolicy(20);
    let hedges = 0;
    for (let call = 0; call < 500; call++) {
      const tookMs = call * 100;
      const second = (): Task<string> => {
        hedges++;
        return after(clock, tookMs, 'second');
      };
      const answer = policy.execute(after(clock, tookMs, 'first'), second, never);
      await clock.advance(tookMs);
      await answer;
    }
    expect(hedges).toBeGreaterThan(20);
    expect(hedges).toBeLessThanOrEqual(0.05 * 520);
  });
});
