import type { PlaceOnPage, Wishes } from '@tablewise/contracts';
import { tagsMeant } from '@tablewise/restaurant-domain';
import type { TagReader } from './tag-reader.ts';
import { UNKNOWN } from './wish-term.ts';
import type { WishTerm } from './wish-term.ts';

/** 1 for a place that cooks any of what is wanted. */
export function wantedCuisinesTerm(
  { cuisines: wanted }: Wishes,
  reader: TagReader,
): WishTerm | undefined {
  if (wanted === undefined) return undefined;
  const matchesOf = matcher(wanted, reader);
  return {
    term: 'cuisines',
    value: (place) => valueOf(matchesOf(place), 1),
    reasons: (place) => {
      const matched = matchesOf(place);
      if (matched === undefined) return [{ kind: 'unknown', tone: 'caution', what: 'cuisines' }];
      const tone = matched.length > 0 ? 'strength' : 'caution';
      return [{ kind: 'cuisines', tone, wanted, matched }];
    },
  };
}

/** 0 for a place that cooks any of what is to be avoided. */
export function avoidedCuisinesTerm(
  { cuisines_avoided: avoided }: Wishes,
  reader: TagReader,
): WishTerm | undefined {
  if (avoided === undefined) return undefined;
  const matchesOf = matcher(avoided, reader);
  return {
    term: 'cuisines_avoided',
    value: (place) => valueOf(matchesOf(place), 0),
    reasons: (place) => {
      const matched = matchesOf(place);
      if (matched === undefined) return [{ kind: 'unknown', tone: 'caution', what: 'cuisines' }];
      const tone = matched.length > 0 ? 'caution' : 'strength';
      return [{ kind: 'cuisines_avoided', tone, avoided, matched }];
    },
  };
}

/** Which of the names are tags of a place; `undefined` of a place without any tag. */
function matcher(
  names: readonly string[],
  reader: TagReader,
): (place: PlaceOnPage) => string[] | undefined {
  const meant = names.map((name) => ({ name, tagsMeant: tagsMeant(name) }));
  return (place) => {
    const tags = reader.tagsOf(place);
    if (tags.size === 0) return undefined;
    return meant
      .filter(({ tagsMeant: any }) => any.some((tag) => tags.has(tag)))
      .map(({ name }) => name);
  };
}

function valueOf(matched: readonly string[] | undefined, ofMatch: 0 | 1): number {
  if (matched === undefined) return UNKNOWN;
  return matched.length > 0 ? ofMatch : 1 - ofMatch;
}
