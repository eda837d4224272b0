import type { Place } from '@tablewise/contracts';
import { mealsByOverlap, operatingHoursOf, parseOpeningHours } from '@tablewise/restaurant-domain';

export type HoursFields = Pick<Place, 'opening_hours' | 'operating_hours' | 'meals'>;

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
  const given = { opening_hours: openingHours };
  const parsed = parseOpeningHours(openingHours);
  if (parsed.kind === 'unknown') {
    return {
      fields: { ...given, meals: mealsByOverlap(undefined) },
      notUnderstood: parsed.reason,
      warnings: [],
    };
  }
  const { week, warnings } = parsed;
  return {
    fields: { ...given, operating_hours: operatingHoursOf(week), meals: mealsByOverlap(week) },
    warnings,
  };
}
