export { CursorExpiredError } from './cursor/cursor-expired.error.ts';
export { InvalidCursorError } from './cursor/invalid-cursor.error.ts';
export type { IndexablePlace, PlaceChanges } from './indexable-place.ts';
export type { PackedIndex } from './packed-index.ts';
export { PlaceIndex } from './place-index.ts';
export type { IndexOptions } from './place-index.ts';
export type {
  FacetCount,
  FilterName,
  Hit,
  HitReason,
  OpenState,
  PlacePage,
  SearchExplanation,
  SourceName,
} from './place-page.ts';
export { FACET_NAMES } from './place-query.ts';
export type {
  Box,
  FacetName,
  MealDay,
  MealRule,
  Near,
  OpenWhen,
  PlaceQuery,
  PlaceSort,
} from './place-query.ts';
export { MissingOriginError } from './search/missing-origin.error.ts';
export type { AutocompleteQuery, Suggestion } from './suggestion.ts';
