import { describe, expect, it } from '@jest/globals';
import type { Areas } from '@tablewise/api-client';
import { HONG_KONG } from '../testing/hong-kong.ts';
import { areasNamed, labelIn, labelsOf } from './labels.ts';

const metadata = { generation: 1 };
const ISLAND = `${HONG_KONG.name} Island`;
const centre = { lat: 22.28, lng: 114.17 };

const AREAS: Areas = {
  districts: [{ name: 'Wan Chai', label: '灣仔區', count: 236 }],
  regions: [
    {
      name: ISLAND,
      label: '香港島',
      count: 661,
      areas: [
        {
          name: 'Wan Chai',
          label: '灣仔',
          aliases: ['wanchai', 'WC'],
          district: 'Wan Chai',
          centre,
          count: 93,
        },
      ],
    },
  ],
  metadata,
};
const CUISINES = { cuisines: [{ name: 'dim_sum', label: '點心', count: 95 }], metadata };

describe('areasNamed', () => {
  it('takes every spelling for the area that it means, each once', () => {
    expect(areasNamed(AREAS, ['wc', 'Wan Chai', 'WANCHAI'])).toEqual(['Wan Chai']);
  });

  it('leaves what it does not know as it was given, and all of it as long as nothing is known', () => {
    expect(areasNamed(AREAS, ['Nowhereland'])).toEqual(['Nowhereland']);
    expect(areasNamed(undefined, ['wc', 'tst'])).toEqual(['wc', 'tst']);
  });
});

describe('labelsOf', () => {
  const labels = labelsOf(AREAS, CUISINES);

  it('calls an area by its own name where a district has the same', () => {
    expect(labels.get('Wan Chai')).toBe('灣仔');
  });

  it('calls an area so however it was spelled', () => {
    expect(labels.get('WC')).toBe('灣仔');
  });

  it('knows regions and cuisines as well', () => {
    expect(labelIn(labels, ISLAND)).toBe('香港島');
    expect(labelIn(labels, 'dim_sum')).toBe('點心');
  });

  it('writes a name that it does not know as words', () => {
    expect(labelIn(labelsOf(undefined, undefined), 'cha_chaan_teng')).toBe('cha chaan teng');
  });
});
