import { MEAL_TYPES } from '@tablewise/contracts';
import type { DietAnswer, MealAnswer, PlaceOnPage, Wishes } from '@tablewise/contracts';
import { tagAnswer, tagsMeant } from '@tablewise/restaurant-domain';
import type { TagReader } from './tag-reader.ts';
import { UNKNOWN } from './wish-term.ts';
import type { WishTerm } from './wish-term.ts';

const VALUES: Readonly<Record<MealAnswer, number>> = { yes: 1, unknown: UNKNOWN, no: 0 };
/** Whoever needs it can eat there where the choice is limited, too. */
const IS_SERVED: Readonly<Record<DietAnswer, MealAnswer>> = {
  only: 'yes',
  yes: 'yes',
  limited: 'yes',
  no: 'no',
};
const TONES = { yes: 'strength', unknown: 'caution', no: 'caution' } as const;

/** The share of what the party cannot do without that a place has. */
export function mustHavesTerm(
  { must_haves: names }: Wishes,
  reader: TagReader,
): WishTerm | undefined {
  if (names === undefined) return undefined;
  const wanted = names.map((what) => ({ what, tags: tagsMeant(what) }));
  const total = wanted.length;
  return {
    term: 'must_haves',
    value: (place) =>
      wanted.reduce((sum, { tags }) => sum + VALUES[answerOfAny(place, tags, reader)], 0) / total,
    reasons: (place) =>
      wanted.map(({ what, tags }) => {
        const met = answerOfAny(place, tags, reader);
        return { kind: 'must_have', tone: TONES[met], what, met };
      }),
  };
}

/** Yes to any of what the word may mean is enough. */
function answerOfAny(place: PlaceOnPage, tags: readonly string[], reader: TagReader): MealAnswer {
  const answers = tags.map((tag) => answerOf(place, tag, reader));
  if (answers.includes('yes')) return 'yes';
  return answers.includes('no') ? 'no' : 'unknown';
}

/** A meal, a diet, a cuisine tag, or a tag of the record, `diet:` in front or not. */
function answerOf(place: PlaceOnPage, tag: string, reader: TagReader): MealAnswer {
  const meal = MEAL_TYPES.find((each) => each === tag);
  if (meal !== undefined) return place.meals?.[meal] ?? 'unknown';
  const diet = Object.entries(place.diet ?? {}).find(([name]) => reader.fold(name) === tag);
  if (diet !== undefined) return IS_SERVED[diet[1]];
  if (reader.tagsOf(place).has(tag)) return 'yes';
  const { metadata = {} } = place;
  const answerIn = (tags: unknown): MealAnswer | undefined => answerAmong(tags, tag, reader);
  return answerIn(metadata['tags']) ?? answerIn(metadata) ?? 'unknown';
}

function answerAmong(tags: unknown, wanted: string, reader: TagReader): MealAnswer | undefined {
  if (typeof tags !== 'object' || tags === null) return undefined;
  const named = Object.entries(tags).find(([key]) => {
    const tag = reader.fold(key);
    return tag === wanted || tag === `diet${wanted}`;
  });
  return named === undefined ? undefined : tagAnswer(named[1]);
}
