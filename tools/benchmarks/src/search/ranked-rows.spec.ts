import { describe, expect, it } from '@jest/globals';
import { aPlace } from '@tablewise/testing';
import { rankedRows } from './ranked-rows.ts';

describe('rows for the peers', () => {
  it('come in the order of results: by score, then by id', () => {
    const liked = { likes: 90, neutral: 0, dislikes: 0 };
    const rows = rankedRows([
      aPlace({ id: 'b' }),
      aPlace({ id: 'a' }),
      aPlace({ id: 'c', sentiment: liked }),
    ]);
    expect(rows.map(({ id, rank }) => [id, rank])).toEqual([
      ['c', 0],
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('have a bit for each meal that is served, and each cuisine once', () => {
    const [row] = rankedRows([
      aPlace({
        meals: { breakfast: 'no', lunch: 'yes', dinner: 'yes' },
        cuisines: ['thai', 'thai'],
      }),
    ]);
    expect(row).toMatchObject({ meals: 0b110, cuisines: ['thai'] });
  });

  it('are open in minutes of the week; what passes its end goes on on Monday', () => {
    const [row] = rankedRows([aPlace({ opening_hours: 'Mo 10:00-12:00; Su 22:00-02:00' })]);
    expect(row?.open).toEqual([
      [600, 720],
      [9_960, 10_080],
      [0, 120],
    ]);
  });

  it('are never open where hours are unknown', () => {
    expect(rankedRows([aPlace({ opening_hours: 'by appointment' })])[0]?.open).toEqual([]);
  });
});
