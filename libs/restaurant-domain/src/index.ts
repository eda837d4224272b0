export { HONG_KONG_CITY } from './city/hong-kong-city.ts';
export { cuisineLabel } from './cuisines/cuisine-label.ts';
export { CuisineNames } from './cuisines/cuisine-names.ts';
export { misspeltFor } from './cuisines/misspelt.ts';
export { distanceKm, EARTH_RADIUS_KM } from './gazetteer/distance-km.ts';
export type {
  AdministrativeDistrict,
  Area,
  GazetteerData,
  Region,
} from './gazetteer/gazetteer-data.ts';
export { Gazetteer } from './gazetteer/gazetteer.ts';
export { HONG_KONG } from './gazetteer/hong-kong/hong-kong.ts';
export type { KnownName, Level, Resolution, UnknownName } from './gazetteer/resolution.ts';
export type { HolidayCalendar } from './holidays/holiday-calendar.ts';
export { instantOfLocalTime } from './local-time/instant-of-local-time.ts';
export { localMoment, momentOfLocalTime } from './local-time/local-moment.ts';
export type { LocalMoment } from './local-time/local-moment.ts';
export { parseOpenAt } from './local-time/parse-open-at.ts';
export type { OpenAt } from './local-time/parse-open-at.ts';
export { UnknownTimeZoneError } from './local-time/unknown-time-zone.error.ts';
export { MEAL_PERIODS } from './meals/meal-periods.ts';
export type { MealPeriod } from './meals/meal-periods.ts';
export type { MealAnswers } from './meals/meal-answers.ts';
export { mealsByAnyOverlap } from './meals/meals-by-any-overlap.ts';
export { mealsByOverlap } from './meals/meals-by-overlap.ts';
export { mealsOnDay } from './meals/meals-on-day.ts';
export type { MealDay } from './meals/meals-on-day.ts';
export { openingHoursText } from './opening-hours/opening-hours-text.ts';
export { openness } from './opening-hours/openness.ts';
export type { Openness, WhereAndWhen } from './opening-hours/openness.ts';
export { operatingHoursOf } from './opening-hours/operating-hours-of.ts';
export { parseOpeningHours } from './opening-hours/parse-opening-hours.ts';
export type { ParsedHours } from './opening-hours/parse-opening-hours.ts';
export type { DayStates, HoursState } from './opening-hours/day-states.ts';
export { dayKind, Schedule } from './opening-hours/schedule.ts';
export type { ScheduleMoment } from './opening-hours/schedule.ts';
export { weekOfDayMap } from './opening-hours/week-of-day-map.ts';
export { weekOfPeriods } from './opening-hours/week-of-periods.ts';
export type { HoursPeriod, PeriodPoint } from './opening-hours/week-of-periods.ts';
export { weekOfPlace } from './opening-hours/week-of-place.ts';
export { weekOf } from './opening-hours/week-of.ts';
export type { TimeRange, WeeklyHours } from './opening-hours/weekly-hours.ts';
export { PRIOR_WEIGHT, priorOf, votePosterior, voteScore } from './votes/vote-score.ts';
export type { VotePosterior, VotePrior } from './votes/vote-score.ts';
