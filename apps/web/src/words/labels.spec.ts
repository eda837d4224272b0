import { describe, expect, it } from '@jest/globals';
import { labelIn, labelsOf } from './labels.ts';

const metadata = { generation: 1 };
const centre = { lat: 22.28, lng: 114.17 };

describe('labelsOf', () => {
  const labels = labelsOf(
    {
      districts: [{ name: 'Wan Chai', label: '灣仔區', count: 236 }],
      regions: [
        {
          name: 'Hong Kong Island',
          label: '香港島',
          count: 661,
          areas: [
            {
              name: 'Wan Chai',
              label: '灣仔',
              aliases: [],
              district: 'Wan Chai',
              centre,
              count: 93,
            },
          ],
        },
      ],
      metadata,
    },
    { cuisines: [{ name: 'dim_sum', label: '點心', count: 95 }], metadata },
  );

  it('calls an area by its own name where a district has the same', () => {
    expect(labels.get('Wan Chai')).toBe('灣仔');
  });

  it('knows regions and cuisines as well', () => {
    expect(labelIn(labels, 'Hong Kong Island')).toBe('香港島');
    expect(labelIn(labels, 'dim_sum')).toBe('點心');
  });

  it('writes a name that it does not know as words', () => {
    expect(labelIn(labelsOf(undefined, undefined), 'cha_chaan_teng')).toBe('cha chaan teng');
  });
});
