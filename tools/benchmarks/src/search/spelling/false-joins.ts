import { seededRandom } from '@tablewise/kernel';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { PlaceIndex } from '@tablewise/restaurant-index';
import type { IndexablePlace } from '@tablewise/restaurant-index';
import { namesOf } from './name-sets.ts';
import type { NameSet } from './name-sets.ts';
import { strangerPairs } from './stranger-pairs.ts';
import type { StrangerPair } from './stranger-pairs.ts';
import { WAYS } from './ways.ts';

const PAIRS = 1_000;
/** How the one is asked for; where the other comes by any of them, the two met. */
const ASKED_WAYS = ['joined', 'divided', 'hyphen'];

/** Pairs of strangers of which the one brings the other. */
export function falseJoins(sets: readonly NameSet[]): readonly StrangerPair[] {
  const random = seededRandom(4);
  const names = [...new Set(sets.flatMap(({ places }) => places.flatMap(namesOf)))];
  const index = PlaceIndex.build(names.map(bare), { generation: 1, city: HONG_KONG });
  const finds = (text: string, name: string): boolean =>
    index
      .search({ text, mealRule: 'overlap', sort: 'best', limit: names.length, totals: false })
      .hits.some((hit) => hit.name === name);
  return strangerPairs(names, PAIRS, random).filter(({ asked, other }) =>
    [asked, ...ASKED_WAYS.map((way) => WAYS[way]?.(asked, random) ?? asked)].some((text) =>
      finds(text, other),
    ),
  );
}

/** The share of pairs that met. */
export function shareOfPairs(met: readonly StrangerPair[]): number {
  return met.length / PAIRS;
}

/** A place of which nothing is known but what it is called. */
function bare(name: string, at: number): IndexablePlace {
  return {
    id: String(at),
    name,
    district: '',
    location_category: '',
    cuisines: [],
    meals: { breakfast: 'unknown', lunch: 'unknown', dinner: 'unknown' },
    operating_hours: { mon_fri: [], sat_sun: [], public_holiday: [] },
    time_zone: 'UTC',
    sentiment: { likes: 0, neutral: 0, dislikes: 0 },
    sources: [],
  };
}
