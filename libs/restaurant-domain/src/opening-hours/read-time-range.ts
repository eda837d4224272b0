import { MINUTES_PER_DAY } from './weekly-hours.ts';
import type { TimeRange } from './weekly-hours.ts';

const RANGE = /^(\d{1,2}):([0-5]\d)\s*-\s*(\d{1,2}):([0-5]\d)$/u;

/**
 * Reads "HH:MM - HH:MM" as two times of one day; the end is before the start where the range
 * crosses midnight. Undefined when it is no such range.
 */
export function readTimeRange(text: string): TimeRange | undefined {
  const match = RANGE.exec(text.trim());
  if (match === null) return undefined;
  const [startHour = 0, startMinute = 0, endHour = 0, endMinute = 0] = match.slice(1).map(Number);
  const start = startHour * 60 + startMinute;
  const end = endHour * 60 + endMinute;
  return start < MINUTES_PER_DAY && end <= MINUTES_PER_DAY ? { start, end } : undefined;
}
