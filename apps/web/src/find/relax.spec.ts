import { describe, expect, it } from '@jest/globals';
import type { Criteria } from './criteria.ts';
import { relaxationsOf } from './relax.ts';

const CRITERIA: Criteria = { q: 'dim sum', open_now: true, district: ['Po Toi'], price_level: [4] };

describe('what to give up when nothing was found', () => {
  it('is the criterion without which there is most, asked for all at once', async () => {
    const asked: Criteria[] = [];
    const found = await relaxationsOf(CRITERIA, (criteria) => {
      asked.push(criteria);
      return Promise.resolve(criteria.district === undefined ? 12 : criteria.open_now ? 0 : 3);
    });
    expect(asked).toHaveLength(4);
    expect(found).toMatchObject([
      { kind: 'without', criterion: 'district', total: 12, criteria: { q: 'dim sum' } },
      { kind: 'without', criterion: 'open', total: 3 },
    ]);
  });

  it('is all but one of them, where no single one helps', async () => {
    const found = await relaxationsOf(CRITERIA, (criteria) =>
      Promise.resolve(Object.keys(criteria).length === 1 ? (criteria.q === undefined ? 9 : 1) : 0),
    );
    expect(found.map(({ kind, criterion, criteria }) => [kind, criterion, criteria])).toEqual([
      ['only', 'q', { q: 'dim sum' }],
      ['only', 'open', { open_now: true }],
      ['only', 'district', { district: ['Po Toi'] }],
      ['only', 'price_level', { price_level: [4] }],
    ]);
  });

  it('is nothing where there is nothing at all', async () => {
    expect(await relaxationsOf(CRITERIA, () => Promise.resolve(0))).toEqual([]);
  });
});
