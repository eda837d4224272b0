import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import { placeSchema } from '@tablewise/contracts';
import { readPlaces } from '../../testing/read-places.ts';
import type { ReadFile } from '../../testing/read-places.ts';
import { TemporaryFolder } from '../../testing/temporary-folder.ts';
import { ImportFileError } from '../import-file.error.ts';
import { ImportTruncatedError } from '../import-truncated.error.ts';

let folder: TemporaryFolder;

beforeEach(() => {
  folder = new TemporaryFolder();
  mkdirSync(folder.file('data/kowloon'), { recursive: true });
});

afterEach(() => {
  folder.remove();
});

const read = (): Promise<ReadFile> => readPlaces({ format: 'original', file: folder.file('data') });

function write(name: string, content: unknown): void {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(folder.file(`data/${name}`), text);
}

const restaurant = {
  id: '535dd17c',
  name: 'Harbour Kitchen',
  address: '1 Ferrymen Street',
  mealType: ['Chinese', 'Dim Sum'],
  sentiment: { likes: 85, dislikes: 10, neutral: 5 },
  locationCategory: 'Hong Kong Island',
  district: 'Central district',
  priceRange: '$101-200',
  operatingHours: {
    'Mon - Fri': ['11:30 - 15:00', '18:00 - 22:00'],
    'Sat - Sun': ['10:00 - 23:00'],
    'Public Holiday': [],
  },
  metadata: { dataQuality: 'high' },
};

describe('a folder of the original design', () => {
  it('has a file per district, in folders or not, with either spelling of the names', async () => {
    write('central.json', { metadata: { district: 'Central' }, restaurants: [restaurant] });
    const { mealType, priceRange, operatingHours, ...others } = restaurant;
    const snake = { ...others, id: 'b', district: 'Mong Kok', meal_type: mealType };
    write('kowloon/mong-kok.json', [
      {
        ...snake,
        price_range: priceRange,
        operating_hours: { mon_fri: operatingHours['Mon - Fri'], sat_sun: [], public_holiday: [] },
      },
    ]);
    const { places } = await read();
    expect(places.map((place) => placeSchema.parse(place))).toEqual(places);
    expect(places).toMatchObject([
      {
        id: '535dd17c',
        district: 'Central district',
        location_category: 'Hong Kong Island',
        meal_type: ['chinese', 'dim_sum'],
        price_range: '$101-200',
        price_level: 2,
        operating_hours: {
          mon_fri: ['11:30 - 15:00', '18:00 - 22:00'],
          sat_sun: ['10:00 - 23:00'],
          public_holiday: [],
        },
        meals: { breakfast: 'yes', lunch: 'yes', dinner: 'yes' },
        sentiment: restaurant.sentiment,
        metadata: { area_by: 'name', dataQuality: 'high' },
        sources: [{ name: 'original', licence: 'unknown', confidence: 'unknown' }],
      },
      { id: 'b', district: 'Mong Kok', location_category: 'Kowloon', price_level: 2 },
    ]);
  });

  it.each([
    ['causeway-bay.json', 'Causeway Bay'],
    ['kowloon/Tsim Sha Tsui.json', 'Tsim Sha Tsui'],
    ['central_district.json', 'Central district'],
  ])(
    'has what is in %s in %s, with a warning where the record says another',
    async (name, area) => {
      write(name, [
        { ...restaurant, district: 'Mong Kok' },
        { ...restaurant, id: 'b', district: 'Atlantis' },
        { ...restaurant, id: 'c', district: area },
      ]);
      const { places, warnings, rejected } = await read();
      expect(places.map(({ district }) => district)).toEqual([area, area, area]);
      expect(rejected).toEqual({});
      const details = warnings['other_file']?.found.map(({ index, detail }) => [index, detail]);
      expect(details).toEqual([
        [0, `it says Mong Kok, its file is ${area}`],
        [1, `it says Atlantis, its file is ${area}`],
      ]);
    },
  );

  it('that is one file is where its name says as well', async () => {
    write('causeway-bay.json', [{ ...restaurant, district: 'Central' }]);
    const file = folder.file('data/causeway-bay.json');
    expect((await readPlaces({ format: 'original', file })).places).toMatchObject([
      { district: 'Causeway Bay', location_category: 'Hong Kong Island' },
    ]);
  });

  it('is reported on by file and position', async () => {
    write('a.json', [{ ...restaurant, district: 'Nowhere' }, restaurant]);
    write('b.json', [
      { ...restaurant, id: 7 },
      restaurant,
      { ...restaurant, id: 'x', name: 'N/A' },
    ]);
    const found = await read();
    expect(found).toMatchObject({ read: 5, accepted: 1 });
    expect(found.rejected).toMatchObject({
      unknown_area: { found: [{ file: 'a.json', index: 0, detail: 'Nowhere' }] },
      malformed: { found: [{ file: 'b.json', index: 0 }] },
      duplicate_id: { found: [{ file: 'b.json', index: 1 }] },
      placeholder_name: { found: [{ file: 'b.json', index: 2 }] },
    });
  });

  it.each([
    [{ 'Mon - Fri': ['noon'] }],
    [{ 'Mon - Fri': ['11:00 - 15:00'], Weekend: ['10:00 - 15:00'] }],
  ])('keeps hours that it cannot read in the metadata, with a warning: %j', async (hours) => {
    write('a.json', [{ ...restaurant, operatingHours: hours }]);
    const { places, warnings } = await read();
    expect(places[0]).not.toHaveProperty('operating_hours');
    expect(places[0]?.metadata).toMatchObject({ hours_not_understood: hours });
    expect(warnings).toMatchObject({ hours_not_understood: { count: 1 } });
  });

  it('keeps a price that is no band in the metadata, with a warning', async () => {
    write('a.json', [{ ...restaurant, price_range: 'dear', priceRange: undefined }]);
    const { places, warnings } = await read();
    expect(places[0]).toMatchObject({
      price_range: 'Not specified',
      metadata: { price_not_understood: 'dear' },
    });
    expect(warnings).toMatchObject({ price_not_understood: { count: 1 } });
  });

  it('with a file that is cut off is refused', async () => {
    write('a.json', [restaurant]);
    write('b.json', JSON.stringify([restaurant]).slice(0, -1));
    await expect(read()).rejects.toThrow(ImportTruncatedError);
  });

  it('that has no JSON, or is not there, is refused', async () => {
    await expect(read()).rejects.toThrow(ImportFileError);
    const none = readPlaces({ format: 'original', file: folder.file('none') });
    await expect(none).rejects.toThrow(ImportFileError);
  });
});
