import type { Place } from '@tablewise/contracts';
import {
  mealsByOverlap,
  openingHoursText,
  operatingHoursOf,
  parseOpeningHours,
  Schedule,
  unknownMeals,
} from '@tablewise/restaurant-domain';
import type { MealPeriods, WeeklyHours } from '@tablewise/restaurant-domain';

/** The fields of a place that say when it is open; absent where that is unknown. */
export type HoursFields = Pick<Place, 'opening_hours' | 'operating_hours' | 'meals'>;

/** The fields, and what of the given hours is not in them. */
export interface HoursResult {
  readonly fields: HoursFields;
  /** Why nothing is known though something was given. */
  readonly notUnderstood?: string;
  /** What of the given hours is left out. */
  readonly warnings: readonly string[];
}

/** The fields of a place that follow from its hours in OSM syntax; unknown hours stay unknown. */
export function hoursOf(openingHours: string | undefined, periods: MealPeriods): HoursResult {
  if (openingHours === undefined) return { fields: { meals: unknownMeals() }, warnings: [] };
  const parsed = parseOpeningHours(openingHours);
  if (parsed.kind === 'unknown') {
    return {
      fields: { opening_hours: openingHours, meals: unknownMeals() },
      notUnderstood: parsed.reason,
      warnings: [],
    };
  }
  const { week, warnings } = parsed;
  return { fields: fieldsOf(openingHours, week, periods), warnings };
}

/** The same of hours that came in another form than OSM's. */
export function hoursOfWeek(week: WeeklyHours, periods: MealPeriods): HoursFields {
  return fieldsOf(openingHoursText(week), week, periods);
}

function fieldsOf(openingHours: string, week: WeeklyHours, periods: MealPeriods): HoursFields {
  return {
    opening_hours: openingHours,
    operating_hours: operatingHoursOf(week),
    meals: mealsByOverlap(Schedule.compile(week), periods),
  };
}
