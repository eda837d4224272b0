import { describe, expect, it } from '@jest/globals';
import { decideRestart } from './restart-policy.ts';

describe('decideRestart', () => {
  it('waits twice as long after each death within a minute', () => {
    const delays = [[0], [0, 1_000], [0, 1_000, 2_000], [0, 1_000, 2_000, 3_000]].map((deaths) =>
      decideRestart(deaths, 3_000),
    );
    expect(delays.map((decision) => decision.kind === 'restart' && decision.delayMs)).toEqual([
      500, 1_000, 2_000, 4_000,
    ]);
  });

  it('gives up at the fifth death within a minute', () => {
    expect(decideRestart([0, 10_000, 20_000, 30_000, 59_999], 59_999)).toEqual({
      kind: 'give-up',
    });
  });

  it('forgets deaths that are a minute old', () => {
    expect(decideRestart([0, 10_000, 20_000, 30_000, 60_000], 60_000)).toEqual({
      kind: 'restart',
      delayMs: 4_000,
      recentDeaths: 4,
    });
  });
});
