import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CAIRO } from '../city/cairo.ts';
import { HONG_KONG } from '../city/hong-kong.ts';
import { GazetteerDataError } from './gazetteer-data.error.ts';
import { Gazetteer, spellingsOf } from './gazetteer.ts';
import type { GazetteerData } from './gazetteer.ts';
import type { Level } from './resolution.ts';

const { gazetteer } = HONG_KONG;

function suggestionsFor(name: string, level?: Level): readonly string[] {
  const resolution = gazetteer.resolve(name, level);
  return resolution.kind === 'unknown' ? resolution.suggestions : ['it is known'];
}

describe('the gazetteer of Hong Kong', () => {
  it('has every area of the original design', () => {
    expect(gazetteer.availableAreas()).toMatchObject({
      'Hong Kong Island': expect.arrayContaining(['Central district', 'Western District']),
      Kowloon: expect.arrayContaining(['Tsim Sha Tsui', 'Choi Hung']),
      'New Territories': expect.arrayContaining(['Tai Po', 'Lok Ma Chau', 'Ma Wan']),
      Islands: expect.arrayContaining(['Lantau Island', 'Tai O', 'Po Toi']),
    });
    const counts = Object.values(gazetteer.availableAreas()).map((names) => names.length);
    expect(counts).toEqual([26, 28, 22, 9]);
    expect(gazetteer.districts).toHaveLength(18);
  });

  it.each([
    ['Central', 'Central district'],
    ['中環', 'Central district'],
    ['中环', 'Central district'],
    ['Central district', 'Central district'],
    ['ＣＥＮＴＲＡＬ　ｄｉｓｔｒｉｃｔ', 'Central district'],
    ['TST', 'Tsim Sha Tsui'],
    ['wanchai', 'Wan Chai'],
    ['mongkok', 'Mong Kok'],
    ['Mong Kok District', 'Mong Kok'],
    ['旺角區', 'Mong Kok'],
    ['mid levels', 'Mid-Levels'],
    ['Peak', 'The Peak'],
    ['Western', 'Western District'],
    ['Tai Heng', 'Tai Hang'],
    ['Tai Kwok Tsui', 'Tai Kok Tsui'],
    ['Lai Chee Kok', 'Lai Chi Kok'],
    ['Mei Fu', 'Mei Foo'],
    ['Sam Tseng', 'Sham Tseng'],
    ['Chueng Chau', 'Cheung Chau'],
    ['大澳', 'Tai O'],
    ['銅鑼湾', 'Causeway Bay'],
    ['T.S.T.', 'Tsim Sha Tsui'],
    ['Tsim\u200bSha Tsui', 'Tsim Sha Tsui'],
    ['Kówloon Tóng', 'Kowloon Tong'],
  ])('reads "%s" as the area %s', (name, area) => {
    expect(gazetteer.resolve(name)).toEqual({
      kind: 'known',
      level: 'area',
      name: area,
      areas: [area],
    });
  });

  it.each(['Tai Po', 'Sha Tin', 'Sai Kung', 'Wan Chai', 'Kwun Tong'])(
    'reads the bare name %s as the area, and the full name or the level as the district',
    (name) => {
      const district = gazetteer.resolve(`${name} District`);
      expect(gazetteer.resolve(name)).toMatchObject({ level: 'area', areas: [name] });
      expect(district).toMatchObject({ kind: 'known', level: 'district', name });
      expect(gazetteer.resolve(name, 'district')).toEqual(district);
      expect(gazetteer.resolve(`${name} District`, 'area')).toEqual(gazetteer.resolve(name));
    },
  );

  it.each([
    ['Central & Western', 'Central and Western'],
    ['Central/Western', 'Central and Western'],
    ['Central And Western', 'Central and Western'],
    ['灣仔區', 'Wan Chai'],
    ['湾仔区', 'Wan Chai'],
    ['東區', 'Eastern'],
    ['Islands', 'Islands'],
  ])('reads "%s" as the administrative district %s', (name, district) => {
    expect(gazetteer.resolve(name)).toMatchObject({ level: 'district', name: district });
  });

  it('covers with a district or region the areas that lie in it', () => {
    expect(gazetteer.resolve('Wan Chai', 'district')).toMatchObject({
      areas: ['Causeway Bay', 'Wan Chai', 'Happy Valley', 'Tai Hang', 'Tin Hau'],
    });
    expect(gazetteer.resolve('九龍')).toMatchObject({ level: 'region', name: 'Kowloon' });
    expect(gazetteer.resolve('Islands', 'region')).toMatchObject({
      areas: gazetteer.availableAreas()['Islands'],
    });
  });

  it('finds an area by its canonical name only', () => {
    expect(gazetteer.area('Tai O')).toMatchObject({ names: { zh: '大澳' }, district: 'Islands' });
    expect(gazetteer.area('tai o')).toBeUndefined();
  });

  it('finds the nearest area and how far its centre is', () => {
    const inStanley = gazetteer.nearestArea({ lat: 22.2188, lng: 114.2109 });
    expect(inStanley.area.name).toBe('Stanley');
    expect(inStanley.distanceKm).toBeLessThan(0.3);
    const inTokyo = gazetteer.nearestArea({ lat: 35.68, lng: 139.77 });
    expect(inTokyo.distanceKm).toBeGreaterThan(2_800);
    expect(inTokyo.distanceKm).toBeLessThan(2_950);
  });
});

describe('the city’s own name', () => {
  it.each([
    [HONG_KONG, 'Hong Kong'],
    [HONG_KONG, 'hong-kong'],
    [HONG_KONG, 'HK'],
    [HONG_KONG, '香港'],
    [CAIRO, 'Cairo'],
    [CAIRO, 'القاهرة'],
  ])('means all of it', (city, name) => {
    expect(city.gazetteer.resolve(name)).toEqual({
      kind: 'known',
      level: 'city',
      name: city.name,
      areas: city.pack.areas.map((area) => area.name),
    });
  });
});

describe('an unknown name', () => {
  it('is answered as it came, with the nearest names first', () => {
    expect(gazetteer.resolve('Centrall')).toEqual({
      kind: 'unknown',
      name: 'Centrall',
      suggestions: expect.arrayContaining(['Central district']),
    });
    expect(suggestionsFor('Tsim Sha Tsoi')[0]).toBe('Tsim Sha Tsui');
    expect(suggestionsFor('Stnaley')[0]).toBe('Stanley');
    expect(suggestionsFor('Happy')[0]).toBe('Happy Valley');
    expect(suggestionsFor('Central Hong Kong')[0]).toBe('Central district');
  });

  it('finds nearest names in Chinese too', () => {
    expect(suggestionsFor('銅鑼')[0]).toBe('Causeway Bay');
    expect(suggestionsFor('尖沙')[0]).toBe('Tsim Sha Tsui');
    expect(suggestionsFor('中環碼頭')[0]).toBe('Central district');
  });

  it('is looked for on the level that was asked for', () => {
    expect(gazetteer.resolve('Mong Kok', 'district').kind).toBe('unknown');
    expect(suggestionsFor('Wanchia', 'region')).toEqual([]);
  });

  it.each(['Atlantis', '', '   ', '???', 'x'.repeat(10_000)])(
    'may be near to nothing: %p',
    (name) => {
      expect(suggestionsFor(name)).toEqual([]);
    },
  );

  it('never has more than five suggestions, each of them a known name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (name) => {
        const resolution = gazetteer.resolve(name);
        if (resolution.kind === 'known') return;
        expect(resolution.suggestions.length).toBeLessThanOrEqual(5);
        for (const suggestion of resolution.suggestions) {
          expect(gazetteer.resolve(suggestion).kind).toBe('known');
        }
      }),
    );
  });
});

describe.each([HONG_KONG, CAIRO])('for every area of $name', ({ gazetteer }) => {
  const areaNames = gazetteer.areas.map((area) => area.name);
  const spellings = gazetteer.areas.flatMap((area) =>
    spellingsOf(area).map((spelling) => ({ area: area.name, spelling })),
  );
  const aSpelling = fc.constantFrom(...spellings);
  const aFilling = fc.constantFrom('', ' ', '  ', '-', "'", '　');

  it('any case and spacing of any of its spellings is the area', () => {
    fc.assert(
      fc.property(
        aSpelling,
        fc.array(fc.tuple(fc.boolean(), aFilling), { minLength: 1 }),
        ({ area, spelling }, disguises) => {
          const disguised = Array.from(spelling, (char, at) => {
            const [upper, filling] = disguises[at % disguises.length] ?? [false, ''];
            return (upper ? char.toUpperCase() : char.toLowerCase()) + filling;
          }).join('');
          expect(gazetteer.resolve(disguised)).toMatchObject({ kind: 'known', areas: [area] });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('a name with a single typing error is the area, or suggests it', () => {
    const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz'));
    const kind = fc.constantFrom('insert', 'delete', 'replace', 'swap');
    fc.assert(
      fc.property(fc.constantFrom(...areaNames), kind, fc.nat(), letter, (name, ...typo) => {
        const mistyped = withTypo(name, ...typo);
        const resolution = gazetteer.resolve(mistyped, 'area');
        const found = resolution.kind === 'known' ? [resolution.name] : resolution.suggestions;
        // Between "Tai Po" and "Tai Wo" a single letter makes another area of the one.
        if (resolution.kind === 'unknown') expect(found).toContain(name);
        expect(found.length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('contradicting data', () => {
  const { pack } = HONG_KONG;
  const [area] = pack.areas;
  const small: GazetteerData = {
    ...pack,
    regions: pack.regions.slice(0, 1),
    districts: pack.districts.slice(0, 1),
    areas: area === undefined ? [] : [area],
  };

  it.each<[string, Partial<GazetteerData>]>([
    ['the same area twice', { areas: [...small.areas, ...structuredClone(small.areas)] }],
    ['an alias of two areas', { areas: [...small.areas, ...renamed(small, ['Sheung-wan'])] }],
    ['a region that is missing', { regions: [] }],
    ['a district that is missing', { districts: [] }],
    ['a region without areas', { regions: pack.regions }],
  ])('such as %s is refused', (_what, change) => {
    expect(() => new Gazetteer({ ...small, ...change })).toThrow(GazetteerDataError);
  });

  it('is not what a small city is', () => {
    expect(new Gazetteer(small).resolve('上環')).toMatchObject({ kind: 'known' });
  });
});

function renamed(data: GazetteerData, aliases: string[]): GazetteerData['areas'] {
  return data.areas.map((area) => ({ ...area, name: 'Elsewhere', names: { zh: '別處' }, aliases }));
}

function withTypo(name: string, kind: string, place: number, letter: string): string {
  const at = place % name.length;
  const [before, char, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)];
  if (kind === 'insert') return before + letter + char + after;
  if (kind === 'delete') return before + after;
  if (kind === 'replace') return before + letter + after;
  return before + after.charAt(0) + char + after.slice(1);
}
