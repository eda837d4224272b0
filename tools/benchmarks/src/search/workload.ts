import { MEAL_TYPES } from '@tablewise/contracts';
import type { Location, MealType } from '@tablewise/contracts';
import { seededRandom } from '@tablewise/kernel';
import type { Random } from '@tablewise/kernel';
import type { IndexablePlace } from '@tablewise/restaurant-index';
import { misspelled } from './misspelled.ts';

/** Rows of an answer. */
export const TOP = 20;
const RADIUS_M = 2_000;
const MINUTE_MS = 60_000;
const WEEK_MINUTES = 7 * 1_440;
/** Of a week without a holiday. */
const MONDAY = Date.UTC(2026, 10, 16);

/** Three districts and a meal. */
export interface AreaQuery {
  readonly areas: readonly string[];
  readonly meal: MealType;
}

/** Near a point, open at a minute, with a cuisine. */
export interface NearbyQuery {
  readonly centre: Location;
  readonly radiusM: number;
  /** Monday 00:00 is 0, local time. */
  readonly weekMinute: number;
  /** The same minute as `YYYY-MM-DDTHH:MM`. */
  readonly localTime: string;
  readonly cuisine: string;
}

/** A word of a name with one typing error; names with the intended word are what is sought. */
export interface NameQuery {
  readonly text: string;
  readonly intended: string;
}

export interface Workload {
  readonly q1: readonly AreaQuery[];
  readonly q2: readonly NearbyQuery[];
  readonly q3: readonly NameQuery[];
}

/** Queries drawn from the rows themselves, so that what is common there is asked for often. */
export function workload(rows: readonly IndexablePlace[], queries: number, seed = 2): Workload {
  const random = seededRandom(seed);
  const located = rows.flatMap(({ location }) => location ?? []);
  const row = (): IndexablePlace => pick(rows, random);
  const draw = <Query>(query: () => Query): Query[] => Array.from({ length: queries }, query);
  return {
    q1: draw(() => ({
      areas: [row().district, row().district, row().district],
      meal: pick(MEAL_TYPES, random),
    })),
    q2: draw(() => {
      const weekMinute = Math.floor(random() * WEEK_MINUTES);
      return {
        centre: pick(located, random),
        radiusM: RADIUS_M,
        weekMinute,
        localTime: new Date(MONDAY + weekMinute * MINUTE_MS).toISOString().slice(0, 16),
        cuisine: pick(row().cuisines, random),
      };
    }),
    q3: draw(() => {
      const intended = (row().name.split(' ')[0] ?? '').toLowerCase();
      return { intended, text: misspelled(intended, random) };
    }),
  };
}

function pick<Item>(among: readonly Item[], random: Random): Item {
  const picked = among[Math.floor(random() * among.length)];
  if (picked === undefined) throw new RangeError('nothing to pick from');
  return picked;
}
