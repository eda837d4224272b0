import { describe, expect, it } from '@jest/globals';
import type { Criteria } from './criteria.ts';
import { relaxationsOf } from './relax.ts';

const CRITERIA: Criteria = { q: 'dim sum', open_now: true, area: ['Po Toi'], price_level: [4] };

describe('what to give up when nothing was found', () => {
  it('is the criterion without which there is most, asked for all at once', async () => {
    const asked: Criteria[] = [];
    const found = await relaxationsOf(CRITERIA, (criteria) => {
      asked.push(criteria);
      return Promise.resolve(criteria.area === undefined ? 12 : criteria.open_now ? 0 : 3);
    });
    expect(asked).toHaveLength(4);
    expect(found).toEqual([
      { criterion: 'area', total: 12 },
      { criterion: 'open', total: 3 },
    ]);
  });

  it('is nothing where no single one helps', async () => {
    expect(await relaxationsOf(CRITERIA, () => Promise.resolve(0))).toEqual([]);
  });
});
