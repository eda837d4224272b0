import type { WrittenRange, WrittenTime } from './clock-notation.ts';
import { MINUTES_PER_DAY } from './weekly-hours.ts';

const RANGE = /^(\d{1,2}):([0-5]\d)\s*-\s*(\d{1,2}):([0-5]\d)$/u;

/**
 * Reads "HH:MM - HH:MM" as two times of one day; the end is before the start where the range
 * crosses midnight. Undefined when it is no such range.
 */
export function readTimeRange(text: string): Required<WrittenRange> | undefined {
  const [, startHour = '', startMinute, endHour = '', endMinute] = RANGE.exec(text.trim()) ?? [];
  if (startMinute === undefined || endMinute === undefined) return undefined;
  const [start, end] = [timeOf(startHour, startMinute), timeOf(endHour, endMinute)];
  const isInDay = start.minutes < MINUTES_PER_DAY && end.minutes <= MINUTES_PER_DAY;
  return isInDay ? { start, end } : undefined;
}

function timeOf(hour: string, minute: string): WrittenTime {
  return { minutes: Number(hour) * 60 + Number(minute), digits: hour.length };
}
