import { unknownMeals } from '@tablewise/restaurant-domain';
import type { MealPeriods } from '@tablewise/restaurant-domain';
import { hoursOf, hoursOfWeek } from '../../records/hours-of.ts';
import type { HoursFields } from '../../records/hours-of.ts';
import type { Remark } from '../run/reading.ts';
import type { GivenHours } from './draft.ts';

/** The fields that follow from hours, and what is to be said of the rest. */
export interface HoursOutcome {
  readonly fields: HoursFields;
  /** What the fields cannot carry, as it came. */
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly remarks: readonly Remark[];
}

/** The fields that follow from hours in any form; what is not understood stays unknown, and is said. */
export function hoursFieldsOf(given: GivenHours | undefined, periods: MealPeriods): HoursOutcome {
  switch (given?.kind) {
    case undefined:
      return { fields: { meals: unknownMeals() }, remarks: [] };
    case 'week':
      return { fields: hoursOfWeek(given.week, periods), remarks: inPart(given.remarks ?? []) };
    case 'unreadable': {
      const detail = `${JSON.stringify(given.given)}: ${given.why}`;
      const remarks = [{ reason: 'hours_not_understood', detail }];
      const fields = { meals: unknownMeals() };
      return { fields, remarks, metadata: { hours_not_understood: given.given } };
    }
    case 'osm': {
      const { fields, notUnderstood, warnings } = hoursOf(given.text, periods);
      if (notUnderstood === undefined) return { fields, remarks: inPart(warnings) };
      const detail = `${given.text}: ${notUnderstood}`;
      return { fields, remarks: [{ reason: 'hours_not_understood', detail }] };
    }
  }
}

function inPart(warnings: readonly string[]): Remark[] {
  return warnings.map((detail) => ({ reason: 'hours_in_part', detail }));
}
