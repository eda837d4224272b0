import type { Place } from '@tablewise/contracts';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { weekOf } from './week-of.ts';
import type { WeeklyHours } from './weekly-hours.ts';

/**
 * By `opening_hours`, or by `operating_hours` where those are missing or not understood. Everyone
 * who asks when a place is open asks here, so that search and display agree.
 */
export function weekOfPlace({
  opening_hours,
  operating_hours,
}: Pick<Place, 'opening_hours' | 'operating_hours'>): WeeklyHours | undefined {
  if (opening_hours !== undefined) {
    const parsed = parseOpeningHours(opening_hours);
    if (parsed.kind === 'known') return parsed.week;
  }
  return operating_hours === undefined ? undefined : weekOf(operating_hours);
}
