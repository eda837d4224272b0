export { HONG_KONG_CITY } from './city/hong-kong-city.ts';
export { cuisineLabel } from './cuisines/cuisine-label.ts';
export { CuisineNames } from './cuisines/cuisine-names.ts';
export { tagsMeant, wishLabel } from './cuisines/wish-label.ts';
export { misspeltFor } from './cuisines/misspelt.ts';
export { foldTag, tagAnswer } from './cuisines/tags.ts';
export { distanceKm, EARTH_RADIUS_KM } from './gazetteer/distance-km.ts';
export type { Area, GazetteerData, Region } from './gazetteer/gazetteer-data.ts';
export { Gazetteer } from './gazetteer/gazetteer.ts';
export { HONG_KONG } from './gazetteer/hong-kong/hong-kong.ts';
export type { KnownName, Level, UnknownName } from './gazetteer/resolution.ts';
export type { HolidayCalendar } from './holidays/holiday-calendar.ts';
export { instantOfLocalTime } from './local-time/instant-of-local-time.ts';
export { localMoment, momentOfLocalTime } from './local-time/local-moment.ts';
export type { LocalMoment } from './local-time/local-moment.ts';
export { parseOpenAt } from './local-time/parse-open-at.ts';
export type { OpenWhen } from './local-time/parse-open-at.ts';
export { UnknownTimeZoneError } from './local-time/unknown-time-zone.error.ts';
export { YEAR_DAYS } from './local-time/year-day.ts';
export { MEAL_PERIODS } from './meals/meal-periods.ts';
export type { MealAnswers } from './meals/meal-answers.ts';
export { mealsByAnyOverlap } from './meals/meals-by-any-overlap.ts';
export { mealsByOverlap } from './meals/meals-by-overlap.ts';
export { mealsOnDay } from './meals/meals-on-day.ts';
export type { MealDay } from './meals/meals-on-day.ts';
export { openingHoursText } from './opening-hours/opening-hours-text.ts';
export { openness } from './opening-hours/openness.ts';
export {
  localTimeAt,
  openMinutesOfPlace,
  opennessOfPlace,
} from './opening-hours/openness-of-place.ts';
export type { Stay } from './opening-hours/openness-of-place.ts';
export { operatingHoursOf } from './opening-hours/operating-hours-of.ts';
export { hoursOfPlace } from './opening-hours/place-hours.ts';
export { parseOpeningHours } from './opening-hours/parse-opening-hours.ts';
export type { ParsedHours } from './opening-hours/parse-opening-hours.ts';
export type { DayStates } from './opening-hours/day-states.ts';
export { DAY_KINDS, dayKind, Schedule } from './opening-hours/schedule.ts';
export { weekOfDayMap } from './opening-hours/week-of-day-map.ts';
export { weekOfPeriods } from './opening-hours/week-of-periods.ts';
export { weekOf } from './opening-hours/week-of.ts';
export type { WeeklyHours } from './opening-hours/weekly-hours.ts';
export { PRIOR_WEIGHT, priorOf, votePosterior, voteScore } from './votes/vote-score.ts';
export type { VotePosterior, VotePrior } from './votes/vote-score.ts';
