import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import type { RunningAttempt } from '../call/call.ts';
import { CancelSource } from '../resilience/cancel-signal.ts';
import { aCall } from '../testing/a-call.ts';
import { EndpointLoad } from './balancing/endpoint-load.ts';
import { StallWatch } from './stall-watch.ts';
import { ToolLatencies } from './tool-latencies.ts';

/** A tool that takes 100 ms is left alone for 400. */
const LIMIT_MS = 400;

function aWatch({ mayMove = true } = {}) {
  const clock = new ManualClock();
  const latencies = new ToolLatencies(5_000);
  for (let call = 0; call < 20; call++) latencies.add('lookup', LIMIT_MS / 4);
  const load = new EndpointLoad<RunningAttempt>(clock);
  const suspectedAt: number[] = [];
  const endpoint = {
    name: 'a.internal',
    load,
    suspect: () => void suspectedAt.push(clock.now()),
  };
  const watch = new StallWatch({
    endpoints: () => [endpoint],
    latencies,
    mayMove: () => mayMove,
    clock,
  });
  const send = (tool = 'lookup', canEnd = true): RunningAttempt => {
    const attempt = aCall({ tool }).begin(clock.now());
    attempt.place(endpoint.name, 'random', clock.now());
    if (canEnd) attempt.cancel = new CancelSource();
    load.begin(attempt);
    watch.begin();
    return attempt;
  };
  return { clock, load, watch, suspectedAt, send };
}

describe('StallWatch', () => {
  it('ends an attempt that is out for far too long, so that it can be made elsewhere', async () => {
    const { clock, send } = aWatch();
    const attempt = send();
    await clock.advance(LIMIT_MS - 1);
    expect(attempt.cancel?.aborted).toBe(false);
    await clock.advance(1);
    expect(attempt.cancel?.reason).toMatchObject({
      code: 'UPSTREAM_TIMEOUT',
      details: { limitMs: LIMIT_MS },
    });
  });

  it('leaves it alone where it must not, or cannot, be made elsewhere', async () => {
    const { clock, send, suspectedAt } = aWatch({ mayMove: false });
    const attempt = send();
    const alone = send('lookup', false);
    await clock.advance(4_000);
    expect(attempt.cancel?.aborted).toBe(false);
    expect(alone.isStalled).toBe(true);
    expect(suspectedAt).toHaveLength(2);
  });

  it('has the endpoint looked at once for each call that is late, however long it stays out', async () => {
    const { clock, send, suspectedAt } = aWatch({ mayMove: false });
    send();
    await clock.advance(4_000);
    expect(suspectedAt).toEqual([LIMIT_MS]);
  });

  it('judges each call by its own tool', async () => {
    const { clock, send } = aWatch();
    const [known, unknown] = [send('lookup'), send('report')];
    await clock.advance(4_999);
    expect([known.cancel?.aborted, unknown.cancel?.aborted]).toEqual([true, false]);
    await clock.advance(1);
    expect(unknown.cancel?.aborted).toBe(true);
  });

  it('looks at all that are out, though those before them leave as it looks', async () => {
    const { clock, load, send } = aWatch();
    const attempts = [send(), send(), send()];
    for (const attempt of attempts)
      attempt.cancel?.addEventListener('abort', () => {
        load.abandon(attempt);
      });
    await clock.advance(LIMIT_MS);
    expect(attempts.map(({ cancel }) => cancel?.aborted)).toEqual([true, true, true]);
    expect(load.inFlight).toBe(0);
  });

  it('has one timer for all calls, and none while none is out', async () => {
    const { clock, load, send } = aWatch();
    const attempts = [send(), send(), send()];
    expect(clock.pendingTimers).toBe(1);
    for (const attempt of attempts) load.abandon(attempt);
    await clock.advance(50);
    expect(clock.pendingTimers).toBe(0);
    send();
    expect(clock.pendingTimers).toBe(1);
  });

  it('looks no more once it is closed', async () => {
    const { clock, watch, send } = aWatch();
    const attempt = send();
    watch.close();
    await clock.advance(10_000);
    expect(attempt.cancel?.aborted).toBe(false);
    expect(clock.pendingTimers).toBe(0);
  });
});
