import { describe, expect, it } from '@jest/globals';
import { ManualClock, silentLogger } from '@tablewise/kernel';
import { Housekeeper } from './housekeeper.ts';

/** One whose rounds end as they are told to; when each began. */
function aHousekeeper(random = 0.5) {
  const clock = new ManualClock();
  const rounds: number[] = [];
  const troubles: unknown[] = [];
  const next = { round: () => Promise.resolve() };
  const housekeeper = new Housekeeper(
    () => {
      rounds.push(clock.now());
      return next.round();
    },
    {
      name: 'places',
      clock,
      random: () => random,
      logger: silentLogger,
      onTrouble: (kind, error) => troubles.push([kind, error]),
    },
  );
  return { clock, housekeeper, next, rounds, troubles };
}

describe('a housekeeper', () => {
  it('looks every second, however often it is started', async () => {
    const { clock, housekeeper, rounds } = aHousekeeper();
    housekeeper.start();
    housekeeper.start();
    await clock.advance(3_999);
    expect(rounds).toEqual([1_000, 2_000, 3_000]);
    housekeeper.stop();
    expect(clock.pendingTimers).toBe(0);
  });

  it('stays away twice as long after each round that failed, a minute at most, and says why', async () => {
    const { clock, housekeeper, next, rounds, troubles } = aHousekeeper();
    const down = new Error('down');
    next.round = () => Promise.reject(down);
    housekeeper.start();
    await clock.advance(200_000);
    const gaps = rounds.map((at, index) => at - (rounds[index - 1] ?? 0));
    expect(gaps).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    expect(troubles[0]).toEqual(['replacement', down]);
    next.round = () => Promise.resolve();
    await clock.advance(60_000);
    expect(rounds.slice(8, 11).map((at) => at - (rounds[7] ?? 0))).toEqual([
      60_000, 61_000, 62_000,
    ]);
    housekeeper.stop();
  });

  it.each([
    [0, 1_500],
    [1, 2_500],
  ])('spreads its rounds after a failure by a quarter (%d)', async (random, gapMs) => {
    const { clock, housekeeper, next, rounds } = aHousekeeper(random);
    next.round = () => Promise.reject(new Error('down'));
    housekeeper.start();
    await clock.advance(1_000 + gapMs);
    expect(rounds).toEqual([1_000, 1_000 + gapMs]);
    housekeeper.stop();
  });

  it('that is stopped during a round begins no other', async () => {
    const { clock, housekeeper, next, rounds } = aHousekeeper();
    let end = (): void => undefined;
    next.round = () => new Promise((resolve) => (end = resolve));
    housekeeper.start();
    await clock.advance(1_000);
    housekeeper.stop();
    end();
    await clock.advance(10_000);
    expect(rounds).toEqual([1_000]);
    expect(clock.pendingTimers).toBe(0);
  });
});
