export { CursorExpiredError } from './cursor/cursor.ts';
export { InvalidCursorError } from './cursor/cursor.ts';
export type { IndexablePlace } from './indexable-place.ts';
export type { PackedIndex } from './packed-index.ts';
export { PlaceIndex } from './place-index.ts';
export type { Surroundings } from './place-index.ts';
export type { FacetCount, Hit, HitReason, PlacePage, SearchExplanation } from './place-page.ts';
export type { Box, MealDay, Near, PlaceQuery } from './place-query.ts';
export type { AutocompleteQuery, Suggestion } from './suggestion.ts';
