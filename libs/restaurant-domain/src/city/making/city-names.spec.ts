import { describe, expect, it } from '@jest/globals';
import { DISTRICTS, REGIONS, boundary, made, place } from '../../testing/invented-map.ts';

describe('names in other scripts', () => {
  const cyrillic = { name: 'Скала', 'name:ru': 'Скала', 'name:en': 'Skala' };
  it('stand beside the English ones, and under their own without', () => {
    const { city, warnings } = made(
      [boundary(8, { name: 'Север', 'name:en': 'North' }, [40, 55, 41, 56])],
      [
        place(cyrillic, 40.1, 55.1),
        place('Брод', 40.2, 55.2),
        place({ name: 'Луг', 'name:ru-Latn': 'Lug' }, 40.3, 55.3),
      ],
      { name: 'Novograd', country: 'RU', timeZone: 'Europe/Moscow' },
    );
    expect(city.pack.regions).toMatchObject([{ name: 'Novograd' }]);
    expect(city.pack.districts).toMatchObject([{ name: 'North', names: { ru: 'Север' } }]);
    expect(city.pack.areas).toMatchObject([
      { name: 'Lug', names: { ru: 'Луг' } },
      { name: 'Skala', names: { ru: 'Скала' } },
      { name: 'Брод', names: {} },
    ]);
    expect(warnings).toContain(
      'areas without a name in Latin letters, called by their own (1): Брод',
    );
  });

  it('are found by the variants of a language, and tell which languages there are', () => {
    const han = {
      name: '河岸',
      'name:zh-Hant': '河岸',
      'name:zh-Hans': '河岸区',
      'name:en': 'Riverside',
      'name:fr': 'Rive',
    };
    const { city } = made(
      [boundary(6, { name: '東城', 'name:en': 'East' }, [121, 24, 122, 25])],
      [place(han, 121.5, 24.5)],
      { name: 'Hexi', country: 'TW' },
    );
    expect(city.pack.languages).toEqual(['zh', 'en', 'fr']);
    expect(city.pack.areas).toMatchObject([
      { name: 'Riverside', names: { zh: '河岸', fr: 'Rive' }, aliases: ['河岸区'] },
    ]);
  });

  it('lose what no terminal should see', () => {
    const { city } = made(DISTRICTS, [place('\u001B[31mRød\u202E  By\n', 10.05, 56.05)]);
    expect(city.pack.areas[0]?.name).toBe('[31mRød By');
  });
});

describe('two of one name', () => {
  it('are told apart by their districts, in all languages', () => {
    const centrum = { name: 'Centrum', 'name:de': 'Zentrum' };
    const { city, warnings } = made(
      [...REGIONS, ...DISTRICTS],
      [place(centrum, 10.05, 56.05), place(centrum, 10.15, 56.15)],
      { languages: ['da', 'de', 'en'] },
    );
    expect(city.pack.areas).toMatchObject(
      [
        { name: 'Centrum (Åparken)', names: { de: 'Zentrum (Åparken)' } },
        { name: 'Centrum (Meadows)', names: { de: 'Zentrum (Meadows)' } },
      ].sort((a, b) => (a.name < b.name ? 1 : -1)),
    );
    expect(warnings).toContainEqual(
      expect.stringMatching(/^names changed so that each means one of its level \(2\): Centrum/u),
    );
  });

  it('are one within one district, the larger kind of place', () => {
    const { city, leftOut } = made(DISTRICTS, [
      place({ name: 'Torvet', place: 'hamlet', alt_name: 'Markedet' }, 10.01, 56.01),
      place('Torvet', 10.05, 56.05),
    ]);
    expect(city.pack.areas).toMatchObject([
      { name: 'Torvet', aliases: ['Markedet'], centre: { lat: 56.05 } },
    ]);
    expect(leftOut).toMatchObject({ 'again in the same district': 1 });
  });

  it('are one district where its boundary comes in parts', () => {
    const { pack } = made(
      [boundary(9, 'Øerne', [10, 56, 10.1, 56.1]), boundary(9, 'Øerne', [10.5, 56, 10.6, 56.1])],
      [place('Nord', 10.05, 56.05), place('Syd', 10.55, 56.05)],
    ).city;
    expect(pack.districts).toMatchObject([{ name: 'Øerne' }]);
    expect(pack.outline).toMatchObject({ type: 'MultiPolygon' });
  });

  it('get a number where nothing else tells them apart, also from what a district implies', () => {
    const { pack } = made(
      [
        boundary(9, 'Vang', [10, 56, 10.1, 56.1]),
        boundary(9, 'Vang District', [10.1, 56, 10.2, 56.1]),
      ],
      [place('Nord', 10.05, 56.05), place('Syd', 10.15, 56.05)],
    ).city;
    expect(pack.districts.map(({ name }) => name)).toEqual(['Vang', 'Vang District 2']);
  });

  it('keep a spelling with the first', () => {
    const { city, warnings } = made(DISTRICTS, [
      place({ name: 'Nord', alt_name: 'Havnen' }, 10.05, 56.05),
      place({ name: 'Syd', alt_name: 'Havnen;Nord' }, 10.05, 56.06),
    ]);
    expect(city.gazetteer.resolve('Havnen')).toMatchObject({ name: 'Nord' });
    expect(warnings).toContain(
      'spellings that would mean two of a level, kept by the first (2): Havnen, Nord',
    );
  });
});
