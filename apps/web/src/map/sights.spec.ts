import { describe, expect, it } from '@jest/globals';
import type { Scene } from './city-map.ts';
import { nearOf, sightsOf } from './sights.ts';

const MONG_KOK = {
  name: 'Mong Kok',
  label: 'Mong Kok',
  count: 90,
  centre: { lat: 22.32, lng: 114.17 },
};
const STANLEY = { ...MONG_KOK, name: 'Stanley', count: 5, centre: { lat: 22.22, lng: 114.21 } };
const PLACE = { id: 'p1', name: 'Jade', location: { lat: 22.3, lng: 114.18 } };
const SCENE: Scene = {
  total: 95,
  places: [PLACE],
  areas: [MONG_KOK, STANLEY],
  ground: [STANLEY],
  near: undefined,
};

describe('what is in sight', () => {
  it('is most of what was found, where there is more than can be listed', () => {
    expect(sightsOf({}, SCENE)).toEqual([MONG_KOK.centre]);
  });

  it('is every place, where all of them are known', () => {
    expect(sightsOf({}, { ...SCENE, total: 1 })).toEqual([PLACE.location]);
  });

  it('is the ground where nothing was found, and nothing while that is not known', () => {
    const nothing = { ...SCENE, total: 0, places: [], areas: [] };
    expect(sightsOf({}, nothing)).toEqual([STANLEY.centre]);
    expect(sightsOf({}, { ...nothing, ground: [] })).toEqual([]);
  });

  it('is the box that was asked for, whatever is in it', () => {
    expect(sightsOf({ box: '22.1,114.1,22.2,114.3' }, SCENE)).toEqual([
      { lat: 22.1, lng: 114.1 },
      { lat: 22.2, lng: 114.3 },
    ]);
  });

  it('is the circle around a point, as wide as the API searches where nobody says', () => {
    const near = nearOf({ near: '22.28,114.16' });
    expect(near).toEqual({ location: { lat: 22.28, lng: 114.16 }, radiusM: 2_000 });
    const [southWest, northEast] = sightsOf({}, { ...SCENE, near });
    expect(southWest?.lat).toBeCloseTo(22.262, 3);
    expect(northEast?.lng).toBeCloseTo(114.1794, 3);
  });
});
