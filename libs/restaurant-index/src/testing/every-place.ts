import { MEAL_TYPES } from '@tablewise/contracts';
import type { MealAnswer, MealType } from '@tablewise/contracts';
import {
  HONG_KONG,
  distanceKm,
  hoursOfPlace,
  localMoment,
  mealsByAnyOverlap,
  mealsByOverlap,
  mealsOnDay,
  momentOfLocalTime,
  voteScore,
} from '@tablewise/restaurant-domain';
import type { MealAnswers, Schedule, VotePrior } from '@tablewise/restaurant-domain';
import type { IndexablePlace } from '../indexable-place.ts';
import type { Hit, OpenState } from '../place-page.ts';
import type { FacetName, PlaceQuery } from '../place-query.ts';
import { TextIndex } from '../text/text-index.ts';
import { namedPlaces } from './named-places.ts';

const { mealPeriods: MEALS } = HONG_KONG;

/** Knows of one holiday. */
export const christmas = { isHoliday: (date: string): boolean => date === '2026-12-25' };

type Candidate = IndexablePlace & {
  readonly score: number;
  readonly schedule: Schedule | undefined;
};

/** The specification: every filter and every order in the plainest words. */
export class EveryPlace {
  private readonly places: readonly Candidate[];
  private readonly texts = new Map<string, TextIndex>();

  constructor(places: readonly IndexablePlace[], prior: VotePrior) {
    this.places = places.map((place) => {
      const schedule = hoursOfPlace(place)?.schedule;
      return { ...place, score: voteScore(place.sentiment, prior), schedule };
    });
  }

  search(asked: PlaceQuery): { hits: Hit[]; counts: unknown } {
    const there = this.places.filter((place) => this.fits(place, asked));
    const found = there.filter((place) => {
      const state = timesState(place, asked);
      return state === 'open' || (state === 'unknown' && asked.includeUnknown === true);
    });
    const unknown = there.filter((place) => timesState(place, asked) === 'unknown');
    const byId = found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const sorted = byId.toSorted((a, b) => this.compare(a, b, asked));
    return {
      hits: sorted.map((place) => ({
        id: place.id,
        name: place.name,
        score: place.score,
        ...(asked.near === undefined || place.location === undefined
          ? {}
          : { distanceM: distanceKm(asked.near.location, place.location) * 1000 }),
        ...(asked.open === undefined ? {} : { open: openState(place, asked) }),
      })),
      counts: {
        total: found.length,
        areaCounts: Object.fromEntries(
          (asked.areas ?? []).map((name) => [
            name,
            found.filter(({ district }) => district === name).length,
          ]),
        ),
        mealCounts: Object.fromEntries(
          MEAL_TYPES.map((meal) => [
            meal,
            found.filter((place) => mealsOfPlace(place, asked)[meal] === 'yes').length,
          ]),
        ),
        unknownHours: unknown.length,
        facets:
          asked.facets &&
          Object.fromEntries(asked.facets.map((facet) => [facet, facetOf(facet, found, asked)])),
      },
    };
  }

  private fits(place: Candidate, asked: PlaceQuery): boolean {
    const { near, box, ...rest } = asked;
    const votes = place.sentiment.likes + place.sentiment.neutral + place.sentiment.dislikes;
    const isNear =
      near?.radiusM === undefined ||
      (place.location !== undefined &&
        distanceKm(near.location, place.location) * 1000 <= near.radiusM);
    return (
      (rest.areas?.includes(place.district) ?? true) &&
      (rest.cuisines?.some((name) => place.cuisines.includes(name)) ?? true) &&
      (rest.priceLevels?.includes(place.price_level ?? 0) ?? true) &&
      place.score >= (rest.minScore ?? 0) &&
      votes >= (rest.minVotes ?? 0) &&
      isNear &&
      (box === undefined || isInBox(place, box)) &&
      this.typingDistance(place, asked) !== undefined
    );
  }

  private compare(a: Candidate, b: Candidate, asked: PlaceQuery): number {
    const votes = ({ sentiment }: Candidate): number =>
      sentiment.likes + sentiment.neutral + sentiment.dislikes;
    const listed = ({ listed_at: at }: Candidate): number =>
      at === undefined ? -Number.MAX_VALUE : Date.parse(at);
    const distance = ({ location: where }: Candidate): number =>
      where === undefined || asked.near === undefined
        ? Number.MAX_VALUE
        : distanceKm(asked.near.location, where) * 1000;
    switch (asked.sort) {
      case 'best': {
        const tiers = [a, b].map((place) => this.typingDistance(place, asked) ?? 0);
        return (tiers[0] ?? 0) - (tiers[1] ?? 0) || b.score - a.score;
      }
      case 'rating':
        return b.score - a.score;
      case 'votes':
        return votes(b) - votes(a);
      case 'newest':
        return listed(b) - listed(a);
      case 'distance':
        return distance(a) - distance(b);
    }
  }

  /** By an index of this place alone; what text matches is the text index's own specification. */
  private typingDistance(place: Candidate, { text }: PlaceQuery): number | undefined {
    if (text === undefined) return 0;
    let index = this.texts.get(place.id);
    if (index === undefined) {
      index = TextIndex.build({
        ...namedPlaces([[place.name, ...Object.values(place.names ?? {})]]),
        labels: [
          ...place.cuisines.map((name) => HONG_KONG.cuisines.labels(name)),
          [place.district],
          [place.administrative_district ?? ''],
        ].map((texts) => ({ texts, ranks: Uint32Array.of(0) })),
      });
      this.texts.set(place.id, index);
    }
    const matches = index.search(text);
    return matches === undefined ? 0 : matches.distanceOf(0);
  }
}

function isInBox({ location: where }: Candidate, box: NonNullable<PlaceQuery['box']>): boolean {
  if (where === undefined || where.lat < box.south || where.lat > box.north) return false;
  if (box.west <= box.east) return where.lng >= box.west && where.lng <= box.east;
  return where.lng >= box.west || where.lng <= box.east;
}

function mealsOfPlace(place: Candidate, { mealRule, mealDay }: PlaceQuery): MealAnswers {
  const hours = place.operating_hours;
  if (mealRule === 'any') {
    const all = mealsByAnyOverlap(hours, MEALS);
    if (mealDay === undefined || hours === undefined || all.lunch === 'unknown') return all;
    const kind = mealDay === 'public_holiday' ? mealDay : mealDay < 5 ? 'mon_fri' : 'sat_sun';
    const that = { mon_fri: hours[kind], sat_sun: [], public_holiday: [] };
    return hours[kind].length === 0
      ? { breakfast: 'no', lunch: 'no', dinner: 'no' }
      : mealsByAnyOverlap(that, MEALS);
  }
  const { schedule } = place;
  if (mealDay === undefined || schedule === undefined) return place.meals;
  const [any, that] = [mealsByOverlap(schedule, MEALS), mealsOnDay(schedule, mealDay, MEALS)];
  const of = (meal: MealType): MealAnswer =>
    place.meals[meal] === any[meal] ? that[meal] : place.meals[meal];
  return { breakfast: of('breakfast'), lunch: of('lunch'), dinner: of('dinner') };
}

function openState({ schedule, time_zone: zone }: Candidate, { open }: PlaceQuery): OpenState {
  if (open === undefined) return 'open';
  if (schedule === undefined) return 'unknown';
  if ('local' in open) return schedule.stateAt(momentOfLocalTime(open.local, christmas));
  if (zone === 'Nowhere/Land') return 'unknown';
  return schedule.stateAt(localMoment(open.at, zone, christmas));
}

/** Of the meals and of being open together. */
function timesState(place: Candidate, asked: PlaceQuery): OpenState {
  const answers = mealsOfPlace(place, asked);
  const meals = (asked.meals ?? []).map((meal) => answers[meal]);
  const isServed = asked.meals === undefined || meals.includes('yes');
  if (!isServed && !meals.includes('unknown')) return 'closed';
  const open = openState(place, asked);
  return isServed || open === 'closed' ? open : 'unknown';
}

function facetOf(facet: FacetName, places: readonly Candidate[], asked: PlaceQuery): unknown {
  const counts = new Map<string, number>();
  for (const place of places) {
    for (const value of valuesOf(facet, place, asked)) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return Array.from(counts, ([value, count]) => ({ value, count })).toSorted(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}

function valuesOf(facet: FacetName, place: Candidate, asked: PlaceQuery): readonly string[] {
  switch (facet) {
    case 'area':
      return [place.district];
    case 'district':
      return place.administrative_district === undefined ? [] : [place.administrative_district];
    case 'region':
      return [place.location_category];
    case 'cuisine':
      return [...new Set(place.cuisines)];
    case 'price_level':
      return place.price_level === undefined ? [] : [String(place.price_level)];
    case 'meal':
      return MEAL_TYPES.filter((meal) => mealsOfPlace(place, asked)[meal] === 'yes');
  }
}
