import { describe, expect, it } from '@jest/globals';
import { catalogueTools } from '@tablewise/contracts';
import type { Place } from '@tablewise/contracts';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { generateCity } from '@tablewise/restaurant-store';
import { aPlace } from '@tablewise/testing';
import { searchSourcesOver } from '../testing/search-sources-over.ts';
import { ToolCaller } from '../testing/tool-caller.ts';
import { createSimilarTool } from './similar-restaurants.ts';

const HERE = { lat: 22.28, lng: 114.16 };
const north = (metres: number) => ({ ...HERE, lat: HERE.lat + metres / 111_195 });

const THAI = aPlace({ id: 'thai', cuisines: ['thai'], price_level: 2, location: HERE });

const toolsOver = (...places: Place[]) =>
  new ToolCaller([createSimilarTool(searchSourcesOver(places))]);

const idsLike = async (place: Place, others: readonly Place[], args = {}) => {
  const found = await toolsOver(place, ...others).call(catalogueTools.similar, {
    id: place.id,
    ...args,
  });
  return found.restaurants.map(({ id }) => id);
};

describe('restaurants near one and like it', () => {
  it('share a cuisine with it, and are not it', async () => {
    const others = [
      aPlace({ id: 'near', cuisines: ['thai'], price_level: 2, location: north(100) }),
      aPlace({ id: 'sushi', cuisines: ['sushi'], price_level: 2, location: north(10) }),
    ];
    expect(await idsLike(THAI, others)).toEqual(['near']);
  });

  it('say in what they are like it', async () => {
    const other = aPlace({
      id: 'near',
      cuisines: ['thai', 'noodle'],
      price_level: 3,
      location: north(800),
      meals: { breakfast: 'no', lunch: 'unknown', dinner: 'yes' },
    });
    const place = { ...THAI, meals: { breakfast: 'no', lunch: 'yes', dinner: 'yes' } } as const;
    const { likenesses, restaurants } = await toolsOver(place, other).call(catalogueTools.similar, {
      id: 'thai',
      fields: ['distance_m'],
    });
    expect(likenesses).toEqual([
      {
        id: 'near',
        // 0.35 · 1/2 + 0.4 · 1/2 + 0.15 · 2/3 + 0.1 · 1/2
        similarity: 0.525,
        shared_cuisines: ['thai'],
        shared_meals: ['dinner'],
        price_levels_apart: 1,
      },
    ]);
    expect(restaurants[0]).toMatchObject({ distance_m: 800 });
  });

  it('are the nearer ones among equals, and the more alike ones among the near', async () => {
    const like = { cuisines: ['thai'], price_level: 2 };
    const others = [
      aPlace({ id: 'far', ...like, location: north(900) }),
      aPlace({ id: 'dear', ...like, price_level: 4, location: north(100) }),
      aPlace({ id: 'near', ...like, location: north(100) }),
      aPlace({ id: 'beyond', ...like, location: north(2_100) }),
    ];
    expect(await idsLike(THAI, others)).toEqual(['near', 'dear', 'far']);
    expect(await idsLike(THAI, others, { radius_m: 500, limit: 1 })).toEqual(['near']);
  });

  it('are those of its area where nobody knows where it is', async () => {
    const place = aPlace({ id: 'somewhere', cuisines: ['thai'], district: 'Stanley' });
    delete place.location;
    const others = [
      aPlace({ id: 'same', cuisines: ['thai'], district: 'Stanley' }),
      aPlace({ id: 'other', cuisines: ['thai'], district: 'Mong Kok' }),
    ];
    expect(await idsLike(place, others)).toEqual(['same']);
  });

  it('come in one order, whatever the order of the data', async () => {
    const city = [...generateCity({ size: 2_000, seed: 5, city: HONG_KONG })];
    const [place = THAI, ...others] = city;
    const everywhere = { radius_m: 50_000, limit: 50 };
    const ids = await idsLike(place, others, everywhere);
    expect(ids.length).toBeGreaterThan(30);
    expect(await idsLike(place, others.toReversed(), everywhere)).toEqual(ids);
  });

  it('are refused of one that nobody knows', async () => {
    const refused = await toolsOver(THAI).failure(catalogueTools.similar, { id: 'nobody' });
    expect(refused).toMatchObject({ code: 'INPUT_UNKNOWN_RESTAURANT' });
  });
});
