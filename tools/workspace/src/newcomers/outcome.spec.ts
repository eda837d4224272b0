import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { meet, renderOutcome } from './outcome.ts';
import { Site } from './site.ts';
import type { Situation } from './situation.ts';

describe('meeting a situation', () => {
  const clock = new ManualClock();
  const signal = new AbortController().signal;
  const sites: Site[] = [];
  const openSite = (): Site => {
    const site = new Site({ root: '/nowhere', clock, prepared: async () => '/nowhere', signal });
    sites.push(site);
    return site;
  };
  const aSituation = (different: Partial<Situation>): Situation => ({
    name: 'rain',
    cost: 'quick',
    holds: async () => undefined,
    ...different,
  });

  it('that holds is ok, with the time it took', async () => {
    const outcome = await meet(
      aSituation({
        holds: async () => {
          await clock.advance(1_234);
        },
      }),
      openSite,
      { clock, signal },
    );
    expect(outcome).toEqual({ name: 'rain', seconds: 1.2, kind: 'ok' });
    expect(renderOutcome(outcome)).toBe('ok       rain (1.2 s)');
  });

  it('that does not hold says why, and leaves no folder behind', async () => {
    const holds = async (): Promise<never> => {
      throw new Error('wet\nand cold');
    };
    const outcome = await meet(aSituation({ holds }), openSite, { clock, signal });
    expect(outcome).toMatchObject({ kind: 'failed', why: 'wet\nand cold' });
    expect(renderOutcome(outcome)).toMatch(/^FAILED {3}rain .*\n +wet\n +and cold$/);
    expect(existsSync(sites.at(-1)?.folder ?? '')).toBe(false);
  });

  it('is given up with the command itself, and says nothing of the situation', async () => {
    const ending = new AbortController();
    const holds = async (site: Site): Promise<void> => {
      ending.abort('SIGINT');
      await site.clock.sleep(1, ending.signal);
    };
    const outcome = meet(aSituation({ holds }), openSite, { clock, signal: ending.signal });
    await expect(outcome).rejects.toBe('SIGINT');
    expect(existsSync(sites.at(-1)?.folder ?? '')).toBe(false);
  });

  it('that the machine cannot arrange is not run', async () => {
    const holds = async (): Promise<never> => {
      throw new Error('it was run');
    };
    const outcome = await meet(aSituation({ holds, lacks: () => 'needs root' }), openSite, {
      clock,
      signal,
    });
    expect(renderOutcome(outcome)).toBe('not run  rain (needs root)');
  });
});
