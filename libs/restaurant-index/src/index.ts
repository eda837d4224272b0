export { InvalidCursorError } from './invalid-cursor.error.ts';
export { PlaceIndex } from './place-index.ts';
export type { MealRule, PlacePage, PlaceQuery } from './place-query.ts';
