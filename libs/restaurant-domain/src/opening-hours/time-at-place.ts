import type { HolidayCalendar } from '../holidays/holiday-calendar.ts';
import { instantOfLocalTime } from '../local-time/instant-of-local-time.ts';
import type { OpenWhen } from '../local-time/parse-open-at.ts';
import { UnknownTimeZoneError } from '../local-time/unknown-time-zone.error.ts';
import { zoneOffsets } from '../local-time/zone-offsets.ts';
import type { ZoneOffsets } from '../local-time/zone-offsets.ts';
import type { WhereAndWhen } from './clock-stretches.ts';

/** Where clocks are never changed. */
const EVEN_CLOCKS = 'UTC';

/**
 * A time on the clocks of a place. A local one is what they show, also where nobody knows the zone
 * or they are put forward over it: then it is on clocks that are never changed. Undefined: an
 * instant where nobody knows the zone.
 */
export function timeAtPlace(
  { time_zone: timeZone }: { readonly time_zone?: string | undefined },
  when: OpenWhen,
  calendar: HolidayCalendar | undefined,
): WhereAndWhen | undefined {
  const zone = timeZone === undefined ? undefined : zoneOf(timeZone);
  if ('at' in when) return zone && timeZone ? { at: when.at, timeZone, calendar } : undefined;
  const shown = Date.parse(`${when.local}Z`);
  if (zone !== undefined && timeZone !== undefined) {
    const at = instantOfLocalTime(when.local, timeZone);
    if (at + zone.offsetMsAt(at) === shown) return { at, timeZone, calendar };
  }
  return { at: shown, timeZone: EVEN_CLOCKS, calendar };
}

function zoneOf(timeZone: string): ZoneOffsets | undefined {
  try {
    return zoneOffsets(timeZone);
  } catch (error) {
    if (error instanceof UnknownTimeZoneError) return undefined;
    throw error;
  }
}
