import { MEAL_TYPES } from '@tablewise/contracts';
import { parseOpeningHours, priorOf, voteScore } from '@tablewise/restaurant-domain';
import type { IndexablePlace } from '@tablewise/restaurant-index';
import { unitVector } from './bounds-around.ts';
import type { RankedRow } from './search-engine.ts';

const DAY = 1_440;
const WEEK = 7 * DAY;

/** The corpus in the order of results, with hours as spans: what the peers are loaded with. */
export function rankedRows(places: readonly IndexablePlace[]): RankedRow[] {
  const prior = priorOf(places.map(({ sentiment }) => sentiment));
  const known = new Map<string, RankedRow['open']>();
  return places
    .map((place) => ({ place, score: voteScore(place.sentiment, prior) }))
    .sort((a, b) => b.score - a.score || (a.place.id < b.place.id ? -1 : 1))
    .map(({ place, score }, rank) => {
      const { opening_hours: hours = '', location = { lat: 0, lng: 0 } } = place;
      const open = known.get(hours) ?? spansOf(hours);
      known.set(hours, open);
      return {
        ...{ rank, score, id: place.id, name: place.name, area: place.district, open },
        meals: mealBits(place.meals),
        cuisines: [...new Set(place.cuisines)],
        ...location,
        spot: unitVector(location),
      };
    });
}

function mealBits(meals: IndexablePlace['meals']): number {
  return MEAL_TYPES.reduce((bits, meal, n) => bits | (meals[meal] === 'yes' ? 1 << n : 0), 0);
}

/** Past Sunday midnight a span goes on on Monday. */
function spansOf(hours: string): RankedRow['open'] {
  const parsed = parseOpeningHours(hours);
  if (parsed.kind === 'unknown') return [];
  return parsed.week.days.flatMap((ranges, day) =>
    ranges.flatMap(({ start, end }): [number, number][] => {
      const [from, to] = [day * DAY + start, day * DAY + end];
      if (to <= WEEK) return [[from, to]];
      return [
        [from, WEEK],
        [0, to - WEEK],
      ];
    }),
  );
}
