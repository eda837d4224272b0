import type { Place } from '@tablewise/contracts';
import { StoreCorruptError } from '../errors/store-corrupt.error.ts';

/** A place as its row has it: `listed_at` has a column of its own. */
export function recordOf(place: Place): string {
  return JSON.stringify({ ...place, listed_at: undefined });
}

/** Places with what voters added; `p` and `t` are the names that `PACKED_PLACE` uses. */
export const VOTED_PLACES = 'places p LEFT JOIN vote_totals t ON t.place_id = p.id';

/**
 * One place as JSON text, in one column: a row with one column is what both drivers read fastest,
 * and many of them are parsed in one go (see `unpackPlaces`).
 */
export const PACKED_PLACE = `'[' || p.record || ',"' || p.listed_at || '",' ||
  coalesce(t.likes, 0) || ',' || coalesce(t.neutral, 0) || ',' || coalesce(t.dislikes, 0) || ']'`;

type PackedPlace = readonly [Place, string, number, number, number];

/**
 * The places of packed texts, comma-separated. They were checked when they came in and are not
 * again: that takes longer than reading them.
 *
 * @throws StoreCorruptError
 */
export function unpackPlaces(packed: string, store: string): Place[] {
  try {
    return (JSON.parse(`[${packed}]`) as PackedPlace[]).map(unpack);
  } catch (error) {
    throw new StoreCorruptError(store, 'a record in it is no place', error);
  }
}

function unpack([place, listedAt, likes, neutral, dislikes]: PackedPlace): Place {
  place.listed_at = listedAt;
  place.sentiment.likes += likes;
  place.sentiment.neutral += neutral;
  place.sentiment.dislikes += dislikes;
  return place;
}
