import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import fc from 'fast-check';
import { CircuitBreaker } from './circuit-breaker.ts';

const never = new AbortController().signal;

function aBreaker() {
  const clock = new ManualClock();
  const changes: string[] = [];
  const breaker = new CircuitBreaker({
    name: 'places, call',
    failureThreshold: 5,
    openMs: 30_000,
    clock,
    onChange: (from, to) => changes.push(`${from.kind} → ${to.kind}`),
  });
  const fail = (times: number): void => {
    for (let n = 0; n < times; n++) breaker.failed(breaker.enter());
  };
  return { breaker, clock, changes, fail };
}

async function anOpenBreaker() {
  const setup = aBreaker();
  setup.fail(5);
  await setup.clock.advance(30_000);
  return setup;
}

describe('CircuitBreaker', () => {
  it('opens on five failures in a row and says when to come back', async () => {
    const { breaker, clock, changes, fail } = aBreaker();
    fail(5);
    await clock.advance(10_000);
    expect(changes).toEqual(['closed → open']);
    expect(breaker.allows).toBe(false);
    expect(() => breaker.enter()).toThrow(
      expect.objectContaining({
        code: 'CIRCUIT_OPEN',
        retryable: true,
        details: { name: 'places, call', retryAfterMs: 20_000 },
      }),
    );
  });

  it('stays closed as long as a success comes between', () => {
    const { breaker, fail } = aBreaker();
    for (let round = 0; round < 5; round++) {
      fail(4);
      breaker.succeeded(breaker.enter());
    }
    expect(breaker.state).toEqual({ kind: 'closed', consecutiveFailures: 0 });
  });

  it('opens at once when the server says when to come back, and for that long', async () => {
    const { breaker, clock } = aBreaker();
    breaker.failed(breaker.enter(), 5_000);
    await clock.advance(4_999);
    expect(breaker.allows).toBe(false);
    await clock.advance(1);
    expect(breaker.allows).toBe(true);
  });

  it('stays open for the longest of the times that calls in flight bring back', async () => {
    const { breaker, clock } = aBreaker();
    const passes = [breaker.enter(), breaker.enter(), breaker.enter()];
    [5_000, 60_000, 1_000].forEach((retryAfterMs, n) =>
      breaker.failed(passes[n] ?? -1, retryAfterMs),
    );
    await clock.advance(59_999);
    expect(breaker.allows).toBe(false);
  });

  it('lets one probe through after thirty seconds and nobody beside it', async () => {
    const { breaker, changes } = await anOpenBreaker();
    expect(breaker.allows).toBe(true);
    breaker.enter();
    expect(breaker.allows).toBe(false);
    expect(() => breaker.enter()).toThrow('circuit open');
    expect(changes).toEqual(['closed → open', 'open → half-open']);
  });

  it('closes when the probe succeeds and opens for as long again when it fails', async () => {
    const { breaker, clock } = await anOpenBreaker();
    breaker.failed(breaker.enter());
    expect(breaker.state).toEqual({ kind: 'open', halfOpenAt: 60_000 });
    await clock.advance(30_000);
    breaker.succeeded(breaker.enter());
    expect(breaker.state).toEqual({ kind: 'closed', consecutiveFailures: 0 });
  });

  it('shares the probe: who waits for it passes when it succeeds', async () => {
    const { breaker } = await anOpenBreaker();
    const probe = breaker.enter();
    const waiting = [breaker.enterAfterProbe(never), breaker.enterAfterProbe(never)];
    breaker.succeeded(probe);
    const [one, other] = await Promise.all(waiting);
    expect(one).toBe(other);
    expect(breaker.state.kind).toBe('closed');
  });

  it('refuses who waits for a probe that fails, and lets a caller who leaves go at once', async () => {
    const { breaker } = await anOpenBreaker();
    const probe = breaker.enter();
    const caller = new AbortController();
    const leaving = expect(breaker.enterAfterProbe(caller.signal)).rejects.toThrow('left');
    const refused = expect(breaker.enterAfterProbe(never)).rejects.toThrow('circuit open');
    caller.abort(new Error('left'));
    await leaving;
    breaker.failed(probe);
    await refused;
  });

  it('lets the next one probe when the caller of the probe leaves', async () => {
    const { breaker } = await anOpenBreaker();
    const probe = breaker.enter();
    const next = breaker.enterAfterProbe(never);
    const third = breaker.enterAfterProbe(never);
    breaker.abandoned(probe);
    breaker.succeeded(await next);
    expect(await third).toBe(breaker.enter());
  });

  it('does not let what began before it opened decide about what came after', async () => {
    const { breaker, clock, fail } = aBreaker();
    const [early, late] = [breaker.enter(), breaker.enter()];
    fail(5);
    breaker.succeeded(early);
    expect(breaker.state.kind).toBe('open');
    await clock.advance(30_000);
    breaker.enter();
    breaker.failed(late);
    breaker.abandoned(late);
    expect(breaker.state.kind).toBe('half-open');
  });

  it('lets the next call probe before its time where there is reason to believe it serves', async () => {
    const { breaker, clock, changes, fail } = aBreaker();
    fail(5);
    await clock.advance(100);
    expect(breaker.allows).toBe(false);
    breaker.probeNow();
    expect(breaker).toMatchObject({ allows: true, isProbing: false });
    const probe = breaker.enter();
    expect(breaker).toMatchObject({ allows: false, isProbing: true });
    breaker.probeNow();
    expect(() => breaker.enter()).toThrow('circuit open');
    breaker.failed(probe);
    expect(breaker.state).toEqual({ kind: 'open', halfOpenAt: 30_100 });
    expect(breaker).toMatchObject({ allows: false, isProbing: false });
    expect(changes).toEqual(['closed → open', 'open → half-open', 'half-open → open']);
  });

  it('counts on though a probe is asked for while it is closed', () => {
    const { breaker, fail } = aBreaker();
    fail(4);
    breaker.probeNow();
    expect(breaker).toMatchObject({
      allows: true,
      isProbing: false,
      state: { kind: 'closed', consecutiveFailures: 4 },
    });
  });

  it('forgets everything when an operator resets it', async () => {
    const { breaker, changes } = await anOpenBreaker();
    breaker.enter();
    const waiting = breaker.enterAfterProbe(never);
    breaker.reset();
    breaker.failed(await waiting);
    expect(breaker.state).toEqual({ kind: 'closed', consecutiveFailures: 1 });
    expect(changes.at(-1)).toBe('half-open → closed');
  });

  it('never has two probes out, and always agrees with what enter does', async () => {
    const step = fc.constantFrom('enter', 'succeed', 'fail', 'leave', 'wait', 'reset', 'probe now');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { breaker, clock } = aBreaker();
        const passes: number[] = [];
        for (const action of steps) {
          const before = breaker.state.kind;
          const pass = action === 'succeed' || action === 'fail' ? passes.shift() : undefined;
          if (action === 'enter') {
            const { allows } = breaker;
            let entered = true;
            try {
              passes.push(breaker.enter());
            } catch {
              entered = false;
            }
            expect(entered).toBe(allows);
            expect(entered && before === 'half-open').toBe(false);
          }
          if (action === 'succeed' && pass !== undefined) breaker.succeeded(pass);
          if (action === 'fail' && pass !== undefined) breaker.failed(pass);
          if (action === 'leave') breaker.abandoned(passes.shift() ?? -1);
          if (action === 'wait') await clock.advance(10_000);
          if (action === 'reset') breaker.reset();
          if (action === 'probe now') breaker.probeNow();
          expect(breaker.isProbing && breaker.allows).toBe(false);
        }
        for (const pass of passes) breaker.abandoned(pass);
        await clock.advance(30_000);
        expect(breaker.allows).toBe(true);
      }),
    );
  });
});
