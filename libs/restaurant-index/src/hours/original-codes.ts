import type { OperatingHours } from '@tablewise/contracts';
import { mealsByAnyOverlap } from '@tablewise/restaurant-domain';
import type { MealPeriods } from '@tablewise/restaurant-domain';
import type { MealDay } from '../place-query.ts';
import { MEAL_DAYS } from './meal-days.ts';
import { ALL_UNKNOWN, mealCode } from './meal-code.ts';

/** A city's ranges are a few hundred texts; data with more than this has none worth keeping. */
const MAX_KEPT = 10_000;
const NO_HOURS: OperatingHours = { mon_fri: [], sat_sun: [], public_holiday: [] };

/**
 * Meal codes by the original rule. A meal is served that any range serves, so what each range says
 * is read once for all hours that have it.
 */
export class OriginalCodes {
  private readonly kept = new Map<string, number>();

  constructor(private readonly periods: MealPeriods) {}

  /** On any day and on each of MEAL_DAYS. One range that cannot be read makes all unknown. */
  of(hours: OperatingHours | undefined): number[] {
    const { mon_fri: workday, sat_sun: weekend, public_holiday: holiday } = hours ?? NO_HOURS;
    const codes = {
      workday: this.codeOf(workday),
      weekend: this.codeOf(weekend),
      holiday: this.codeOf(holiday),
    };
    const anyDay = codes.workday | codes.weekend | codes.holiday;
    const isUnknown =
      workday.length + weekend.length + holiday.length === 0 || (anyDay & ALL_UNKNOWN) !== 0;
    if (isUnknown) return [ALL_UNKNOWN, ...MEAL_DAYS.map(() => ALL_UNKNOWN)];
    return [anyDay, ...MEAL_DAYS.map((day) => codes[kindOfDay(day)])];
  }

  private codeOf(ranges: readonly string[]): number {
    let code = 0;
    for (const range of ranges) code |= this.kept.get(range) ?? this.read(range);
    return code;
  }

  private read(range: string): number {
    const code = mealCode(mealsByAnyOverlap({ ...NO_HOURS, mon_fri: [range] }, this.periods));
    if (this.kept.size >= MAX_KEPT) this.kept.clear();
    this.kept.set(range, code);
    return code;
  }
}

function kindOfDay(day: MealDay): 'workday' | 'weekend' | 'holiday' {
  if (day === 'public_holiday') return 'holiday';
  return day < 5 ? 'workday' : 'weekend';
}
