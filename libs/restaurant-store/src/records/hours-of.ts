import type { Place } from '@tablewise/contracts';
import {
  mealsByOverlap,
  openingHoursText,
  operatingHoursOf,
  parseOpeningHours,
  Schedule,
} from '@tablewise/restaurant-domain';
import type { WeeklyHours } from '@tablewise/restaurant-domain';

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
export function hoursOf(openingHours: string | undefined): HoursResult {
  if (openingHours === undefined)
    return { fields: { meals: mealsByOverlap(undefined) }, warnings: [] };
  const parsed = parseOpeningHours(openingHours);
  if (parsed.kind === 'unknown') {
    return {
      fields: { opening_hours: openingHours, meals: mealsByOverlap(undefined) },
      notUnderstood: parsed.reason,
      warnings: [],
    };
  }
  const { week, warnings } = parsed;
  return { fields: fieldsOf(openingHours, week), warnings };
}

/** The same of hours that came in another form than OSM's. */
export function hoursOfWeek(week: WeeklyHours): HoursFields {
  return fieldsOf(openingHoursText(week), week);
}

function fieldsOf(openingHours: string, week: WeeklyHours): HoursFields {
  return {
    opening_hours: openingHours,
    operating_hours: operatingHoursOf(week),
    meals: mealsByOverlap(Schedule.compile(week)),
  };
}
