import { describe, expect, it } from '@jest/globals';
import { ManualClock, silentLogger } from '@tablewise/kernel';
import fc from 'fast-check';
import { EndpointBreaker } from './endpoint-breaker.ts';
import type { Pass } from './endpoint-breaker.ts';

function aBreaker() {
  const clock = new ManualClock();
  const breaker = new EndpointBreaker(clock, silentLogger);
  const fail = (times: number): void => {
    for (let n = 0; n < times; n++) breaker.enter()?.failed();
  };
  return { clock, breaker, fail };
}

describe('EndpointBreaker', () => {
  it('opens on three failures in a row, for thirty seconds', async () => {
    const { breaker, clock, fail } = aBreaker();
    fail(2);
    breaker.enter()?.succeeded();
    fail(2);
    expect(breaker.enter()).not.toBeUndefined();
    fail(1);
    await clock.advance(29_999);
    expect(breaker.enter()).toBeUndefined();
    await clock.advance(1);
    expect(breaker.enter()).not.toBeUndefined();
  });

  it('lets one probe through, which decides', async () => {
    const { breaker, clock, fail } = aBreaker();
    fail(3);
    await clock.advance(30_000);
    const probe = breaker.enter();
    expect(breaker.enter()).toBeUndefined();
    probe?.failed();
    await clock.advance(29_999);
    expect(breaker.enter()).toBeUndefined();
    await clock.advance(1);
    breaker.enter()?.succeeded();
    fail(2);
    expect(breaker.enter()).not.toBeUndefined();
  });

  it('lets the next one probe when the caller of the probe leaves', async () => {
    const { breaker, clock, fail } = aBreaker();
    fail(3);
    await clock.advance(30_000);
    breaker.enter()?.abandoned();
    expect(breaker.enter()).not.toBeUndefined();
  });

  it('opens at once when the endpoint asks for rest, for a quarter of an hour at most', async () => {
    const { breaker, clock } = aBreaker();
    breaker.enter()?.failed(86_400_000);
    await clock.advance(15 * 60_000 - 1);
    expect(breaker.enter()).toBeUndefined();
    await clock.advance(1);
    expect(breaker.enter()).not.toBeUndefined();
  });

  it('does not hear what began before it opened', () => {
    const { breaker, fail } = aBreaker();
    const early = breaker.enter();
    fail(3);
    early?.succeeded();
    expect(breaker.enter()).toBeUndefined();
  });

  it('never stays shut once every call has ended and its time is over', async () => {
    const step = fc.constantFrom('enter', 'succeed', 'fail', 'leave', 'wait');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { breaker, clock } = aBreaker();
        const passes: (Pass | undefined)[] = [];
        for (const action of steps) {
          if (action === 'enter') passes.push(breaker.enter());
          if (action === 'succeed') passes.shift()?.succeeded();
          if (action === 'fail') passes.shift()?.failed();
          if (action === 'leave') passes.shift()?.abandoned();
          if (action === 'wait') await clock.advance(10_000);
        }
        for (const pass of passes) pass?.abandoned();
        await clock.advance(30_000);
        expect(breaker.enter()).not.toBeUndefined();
      }),
    );
  });
});
