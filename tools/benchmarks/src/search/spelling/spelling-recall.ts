import type { Random } from '@tablewise/kernel';
import { seededRandom } from '@tablewise/kernel';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { PlaceIndex } from '@tablewise/restaurant-index';
import { TOP } from '../workload.ts';
import { namesOf, plain } from './name-sets.ts';
import type { NameSet } from './name-sets.ts';
import { WAYS } from './ways.ts';
import type { Way } from './ways.ts';

/** How many names of a set a way was tried with, and how many were found. */
export interface WayRecall {
  readonly from: string;
  readonly way: string;
  readonly names: number;
  readonly found: number;
}

/** Every distinct name of the set in every way: is a place of that name among the first? */
export function spellingRecall({ from, places }: NameSet): readonly WayRecall[] {
  const index = PlaceIndex.build(places, { generation: 1, city: HONG_KONG });
  const called = new Map(places.map((place) => [place.id, new Set(namesOf(place).map(plain))]));
  const names = [...new Set(places.flatMap(namesOf))].filter((name) => plain(name) !== '');
  const isFound = (name: string, text: string): boolean =>
    index
      .search({ text, mealRule: 'overlap', sort: 'best', limit: TOP, totals: false })
      .hits.some(({ id }) => called.get(id)?.has(plain(name)));
  const recallOf = (way: string, write: Way, random: Random): WayRecall => {
    const tried = names.flatMap((name) => {
      const text = write(name, random);
      return text === undefined ? [] : [isFound(name, text)];
    });
    return { from, way, names: tried.length, found: tried.filter(Boolean).length };
  };
  return [
    recallOf('as it is', (name) => name, seededRandom(3)),
    ...Object.entries(WAYS).map(([way, write]) => recallOf(way, write, seededRandom(3))),
  ];
}
