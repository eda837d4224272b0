import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import fc from 'fast-check';
import { Rest } from './rest.ts';

function aRest() {
  const clock = new ManualClock();
  return { clock, rest: new Rest(clock) };
}

describe('a rest', () => {
  it('lasts until the server said', async () => {
    const { rest, clock } = aRest();
    expect(rest.leftMs).toBe(0);
    rest.begin(2_000);
    await clock.advance(1_999);
    expect(rest.leftMs).toBe(1);
    await clock.advance(1);
    expect(rest.leftMs).toBe(0);
  });

  it('is of the identity alone that asked for too much', () => {
    const { rest } = aRest();
    rest.begin(2_000, 'ann');
    expect([rest.leftOf('ann'), rest.leftOf('ben'), rest.leftMs]).toEqual([2_000, 0, 0]);
  });

  it('is never shortened by a later word, nor longer than a minute', async () => {
    const word = fc.record({
      ms: fc.nat(200_000),
      who: fc.constantFrom(undefined, 'ann', 'ben'),
      later: fc.nat(20_000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 10 }), async (words) => {
        const { rest, clock } = aRest();
        const until = new Map<string | undefined, number>();
        for (const { ms, who, later } of words) {
          rest.begin(ms, who);
          const end = clock.now() + Math.min(ms, 60_000);
          until.set(who, Math.max(until.get(who) ?? 0, end));
          await clock.advance(later);
          const left = (one?: string) => Math.max(0, (until.get(one) ?? 0) - clock.now());
          expect(rest.leftMs).toBe(left());
          for (const one of ['ann', 'ben']) expect(rest.leftOf(one)).toBe(left(one));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is over for everybody when an operator says so', () => {
    const { rest } = aRest();
    rest.begin(2_000);
    rest.begin(2_000, 'ann');
    rest.end();
    expect([rest.leftMs, rest.leftOf('ann')]).toEqual([0, 0]);
  });

  it('is forgotten of the identity unheard of for longest, where there are very many', () => {
    const { rest } = aRest();
    for (let n = 0; n <= 1_000; n++) rest.begin(2_000, `user ${n}`);
    expect([rest.leftOf('user 0'), rest.leftOf('user 1'), rest.leftOf('user 1000')]).toEqual([
      0, 2_000, 2_000,
    ]);
  });
});
