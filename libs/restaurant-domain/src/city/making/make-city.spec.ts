import { describe, expect, it } from '@jest/globals';
import {
  DISTRICTS,
  PLACES,
  REGIONS,
  boundary,
  made,
  place,
  rectangle,
} from '../../testing/invented-map.ts';
import { CityMakingError } from './city-making.error.ts';
import type { Boundary, PlaceNode } from './material.ts';

describe('a Danish city with two admin levels', () => {
  const { city, warnings, leftOut } = made(
    [
      boundary(
        7,
        { name: 'Ørby Kommune', 'name:de': 'Oerby', 'name:da': 'Ørby' },
        [10, 56, 10.2, 56.2],
      ),
      ...REGIONS,
      ...DISTRICTS,
    ],
    [
      ...PLACES,
      place('Farvel', 11, 57),
      place({ name: 'Ørby', place: 'city' }, 10.1, 56.1),
      place({ place: 'suburb' }, 10.1, 56.1),
    ],
  );

  it('has its areas in the regions and districts that hold them', () => {
    expect(city.pack.areas).toMatchObject(
      [
        {
          name: 'River Park',
          names: { da: 'Åparken' },
          aliases: ['Åen', 'Parken ved Åen'],
          region: 'Vestby',
          district: 'Åparken',
          centre: { lat: 56.05, lng: 10.05 },
        },
        { name: 'Møllehøj', names: {}, aliases: [], region: 'Vestby', district: 'Bakken' },
        { name: 'Dalstrøget', region: 'Østby', district: 'Dalen' },
        { name: 'Engen', aliases: ['Eng', 'Gammel Eng'], region: 'Østby', district: 'Meadows' },
      ].sort((a, b) => (`${a.region}${a.district}` < `${b.region}${b.district}` ? -1 : 1)),
    );
    expect(city.gazetteer.resolve('Enge', 'district')).toMatchObject({
      name: 'Meadows',
      areas: ['Engen'],
    });
    expect(city.gazetteer.resolve('parken ved åen')).toMatchObject({
      level: 'area',
      name: 'River Park',
    });
  });

  it('has what its country has, and says that it was guessed', () => {
    expect(city.pack).toMatchObject({
      name: 'Ørby',
      names: {},
      aliases: ['Ørby Kommune'],
      country: 'DK',
      time_zone: 'Europe/Copenhagen',
      currency: 'DKK',
      languages: ['da', 'en'],
      weekend: ['saturday', 'sunday'],
      price_bands: [
        { label: 'Up to DKK 150', level: 1, to: 150 },
        { label: 'DKK 151-300', level: 2, from: 151, to: 300 },
        { label: 'DKK 301-600', level: 3, from: 301, to: 600 },
        { label: 'Over DKK 600', level: 4, from: 601 },
      ],
    });
    for (const option of ['time-zone', 'currency', 'languages', 'weekend', 'bands', 'meals']) {
      expect(warnings.filter((warning) => warning.includes(`--${option}`))).toHaveLength(1);
    }
    expect(warnings).toContain(
      'of the admin levels 7, 9, 10 level 9 became the regions, 10 the districts',
    );
  });

  it('is what its boundaries cover', () => {
    expect(city.pack.box).toEqual({ south: 56, west: 10, north: 56.2, east: 10.2 });
    expect(city.pack.centre).toEqual({ lat: 56.1, lng: 10.1 });
    expect(city.pack.outline).toEqual({
      type: 'Polygon',
      coordinates: [
        expect.arrayContaining([
          [10, 56],
          [10.2, 56.2],
        ]),
      ],
    });
    expect(city.pack.outline?.coordinates[0]).toHaveLength(5);
  });

  it('says what was left out', () => {
    expect(leftOut).toEqual({
      'outside of the boundaries': 1,
      'place=city is no area': 1,
      'without a name': 1,
    });
  });
});

describe('levels', () => {
  it('that hold few of the places are passed over', () => {
    const wards = [boundary(12, 'Hjørnet', [10, 56, 10.03, 56.03])];
    const { warnings } = made([...wards, ...DISTRICTS, ...REGIONS], PLACES);
    expect(warnings.join()).toContain(
      'of the admin levels 9, 10, 12 level 9 became the regions, 10 the districts',
    );
  });

  it('of which only one holds places give the districts alone', () => {
    const far = [boundary(8, 'Fjern', [0, 0, 1, 1]), boundary(7, 'Fjernere', [0, 0, 1, 1])];
    const { city, warnings, leftOut } = made([...DISTRICTS, ...far], PLACES);
    expect(city.pack.regions).toMatchObject([{ name: 'Ørby' }]);
    expect(warnings.join()).toContain('of the admin levels 7, 8, 10 only 10 is used');
    expect(leftOut).toEqual({});
  });

  it('leave areas without a district in one that is named after their region', () => {
    const { city, warnings } = made([...REGIONS, ...DISTRICTS.slice(0, 2)], PLACES);
    expect(city.gazetteer.area('Engen')).toMatchObject({ region: 'Østby', district: 'Østby' });
    expect(warnings.join()).toContain(
      'areas in no district, put in one named after their region (2): Dalstrøget, Engen',
    );
  });

  it('leave out boundaries that nothing lies in, and those without a name', () => {
    const { city, leftOut } = made(
      [...DISTRICTS, boundary(10, {}, [10, 57, 11, 58])],
      PLACES.slice(0, 1),
    );
    expect(city.pack.districts).toHaveLength(1);
    expect(leftOut).toEqual({
      'boundaries without a name': 1,
      'boundaries with no area in them': 3,
    });
    expect(city.pack.box.north).toBe(56.2);
  });

  it('give a district the region that most of its areas lie in', () => {
    const across = boundary(10, 'Broen', [10.08, 56, 10.2, 56.2]);
    const { pack } = made(
      [...REGIONS, across],
      [place('Et', 10.09, 56.1), place('To', 10.15, 56.1), place('Tre', 10.16, 56.1)],
    ).city;
    expect(pack.areas.map(({ region }) => region)).toEqual(['Østby', 'Østby', 'Østby']);
  });
});

describe('a city that cannot be made', () => {
  it.each<[string, readonly Boundary[], readonly PlaceNode[], string]>([
    [
      'places of another city',
      DISTRICTS,
      [place('Fjern', 0, 0)],
      'none of the 1 places lies in one of the 4 boundaries',
    ],
    ['no boundaries', [], PLACES, 'none of the 4 places lies in one of the 0 boundaries'],
    ['no places', DISTRICTS, [], 'none of the 0 places'],
    [
      'places that are no areas',
      DISTRICTS,
      [place({ name: 'Ørby', place: 'city' }, 10.05, 56.05)],
      'none of the 1 places is an area with a name',
    ],
    [
      'the antimeridian',
      [boundary(9, 'Vest', [-180, -18, -179, -17]), boundary(9, 'Øst', [179, -18, 180, -17])],
      [place('Ø', 179.5, -17.5)],
      'across the 180th meridian',
    ],
  ])('is one with %s', (_what, boundaries, places, message) => {
    expect(() => made(boundaries, places)).toThrow(CityMakingError);
    expect(() => made(boundaries, places)).toThrow(message);
  });
});

it('a centre in the water moves to the nearest area', () => {
  const outline = {
    type: 'Polygon' as const,
    coordinates: [rectangle([10, 56, 10.2, 56.2]), rectangle([10.05, 56.05, 10.15, 56.15])],
  };
  const ring = { ...boundary(9, 'Ring'), outline };
  const { pack } = made([ring], [place('Nord', 10.1, 56.19), place('Syd', 10.1, 56.03)]).city;
  expect(pack.centre).toEqual({ lat: 56.03, lng: 10.1 });
});

it('an area that the outline is too coarse for is a warning', () => {
  const islands = Array.from({ length: 120 }, (_, at) =>
    boundary(9, 'Øer', [10 + at / 100, 56, 10.001 + at / 100, 56.001]),
  );
  const { city, warnings } = made(
    [...islands, boundary(9, 'Land', [10, 57, 11, 58])],
    [place('Ø', 10.0005, 56.0005), place('Land', 10.5, 57.5)],
  );
  expect(city.has({ lat: 57.5, lng: 10.5 })).toBe(true);
  expect(warnings.join()).toContain(
    'areas outside of the outline, which has few corners: draw it around them (1): Ø',
  );
});

it('very many areas are a warning', () => {
  const many = Array.from({ length: 301 }, (_, at) => place(`Nr ${at}`, 10.05, 56.05));
  expect(made(DISTRICTS, many).warnings.join()).toContain('301 areas are many');
});
