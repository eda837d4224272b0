import { describe, expect, it } from '@jest/globals';
import { optionsOf } from './options.ts';

const DIM_SUM = { kind: 'cuisine', text: 'Dim sum', id: 'dim_sum', count: 95 } as const;
const LUCKY = { kind: 'restaurant', text: 'Lucky Dim Sum', id: 'p1', district: 'Jordan' } as const;

describe('optionsOf', () => {
  it('has the words as they were typed first, then what may be meant in the API’s order', () => {
    const options = optionsOf(' dim s ', [LUCKY, DIM_SUM, LUCKY]);
    expect(options).toEqual([{ kind: 'words', text: 'dim s' }, LUCKY, DIM_SUM]);
  });

  it('has the words also before anything was answered', () => {
    expect(optionsOf('d', [])).toEqual([{ kind: 'words', text: 'd' }]);
  });

  it('is empty where nothing is typed, whatever was answered to what was there before', () => {
    expect(optionsOf('  ', [DIM_SUM])).toEqual([]);
  });
});
