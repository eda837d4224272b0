import { describe, expect, it } from '@jest/globals';
import { SystemClock } from '@tablewise/kernel';
import { ROOT } from '../../bin/root.js';
import { meet, renderOutcome } from './outcome.ts';
import { Site } from './site.ts';
import { SITUATIONS } from './table.ts';

/** Starting npm and Jest on a machine that is busy with other specs. */
const SLOW_MS = 60_000;

describe('newcomers', () => {
  const clock = new SystemClock();
  const { signal } = new AbortController();
  const nothingPrepared = async (): Promise<never> => {
    throw new Error('a quick situation needs no installed clone');
  };
  const openSite = (): Site =>
    new Site({
      root: ROOT,
      clock,
      prepared: nothingPrepared,
      signal,
    });

  it.each(SITUATIONS.filter(({ cost }) => cost === 'quick').map(({ name }) => name))(
    'are well received: %s',
    async (name) => {
      const situation = SITUATIONS.find((one) => one.name === name);
      if (situation === undefined) throw new Error(name);
      const outcome = await meet(situation, openSite, { clock, signal });
      // What a machine cannot arrange is no failure; the command names it.
      expect(renderOutcome(outcome)).toMatch(/^(ok|not run) /);
    },
    SLOW_MS,
  );

  it('have names of their own', () => {
    const names = SITUATIONS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
