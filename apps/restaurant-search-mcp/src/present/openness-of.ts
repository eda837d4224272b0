import type { FoundPlace, Place } from '@tablewise/contracts';
import {
  Schedule,
  UnknownTimeZoneError,
  instantOfLocalTime,
  openness,
  weekOfPlace,
} from '@tablewise/restaurant-domain';
import type { HolidayCalendar } from '@tablewise/restaurant-domain';
import type { OpenWhen } from '@tablewise/restaurant-index';
import { LRUCache } from 'lru-cache';

/** A city has some hundred different ones. */
const schedules = new LRUCache<string, Schedule>({ max: 5_000 });

type PlaceHours = Pick<Place, 'opening_hours' | 'operating_hours'>;

/** Whether a place is open then, and until or from when, on its own clocks. */
export function opennessOf(
  place: PlaceHours & Pick<Place, 'time_zone'>,
  when: OpenWhen,
  calendar: HolidayCalendar,
): NonNullable<FoundPlace['open']> {
  try {
    const timeZone = place.time_zone;
    const at = 'at' in when ? when.at : instantOfLocalTime(when.local, timeZone);
    const then = openness(scheduleOf(place), { at, timeZone, calendar });
    if (then.state === 'open') {
      return { state: 'open', ...(then.closing === 'until' && { until: then.until }) };
    }
    if (then.state === 'unknown') return { state: 'unknown' };
    return { state: 'closed', ...(then.opening === 'opens_at' && { opens_at: then.opensAt }) };
  } catch (error) {
    if (error instanceof UnknownTimeZoneError) return { state: 'unknown' }; // as the index has it
    throw error;
  }
}

function scheduleOf({ opening_hours, operating_hours }: PlaceHours): Schedule | undefined {
  const key = JSON.stringify([opening_hours, operating_hours]);
  const known = schedules.get(key);
  if (known !== undefined) return known;
  const week = weekOfPlace({ opening_hours, operating_hours });
  if (week === undefined) return undefined;
  const schedule = Schedule.compile(week);
  schedules.set(key, schedule);
  return schedule;
}
