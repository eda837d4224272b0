export { distanceKm } from './gazetteer/distance-km.ts';
export type {
  AdministrativeDistrict,
  Area,
  GazetteerData,
  Region,
} from './gazetteer/gazetteer-data.ts';
export { Gazetteer } from './gazetteer/gazetteer.ts';
export { HONG_KONG } from './gazetteer/hong-kong/hong-kong.ts';
export type { KnownName, Level, Resolution, UnknownName } from './gazetteer/resolution.ts';
export { MEAL_PERIODS } from './meals/meal-periods.ts';
export type { MealPeriod } from './meals/meal-periods.ts';
export type { MealAnswers } from './meals/meal-answers.ts';
export { mealsByAnyOverlap } from './meals/meals-by-any-overlap.ts';
export { mealsByOverlap } from './meals/meals-by-overlap.ts';
export { operatingHoursOf } from './opening-hours/operating-hours-of.ts';
export { parseOpeningHours } from './opening-hours/parse-opening-hours.ts';
export type { ParsedHours } from './opening-hours/parse-opening-hours.ts';
export { weekOf } from './opening-hours/week-of.ts';
export type { TimeRange, WeeklyHours } from './opening-hours/weekly-hours.ts';
export { priorOf, voteScore } from './votes/vote-score.ts';
export type { VotePrior } from './votes/vote-score.ts';
