import { localMoment, momentOfLocalTime, UnknownTimeZoneError } from '@tablewise/restaurant-domain';
import type { HolidayCalendar } from '@tablewise/restaurant-domain';
import type { OpenWhen } from '../place-query.ts';
import type { HoursProfiles } from './hours-profiles.ts';
import type { OpenHours } from './open-hours.ts';
import { UNKNOWN } from './verdicts.ts';
import type { Verdicts } from './verdicts.ts';

export interface Opening {
  readonly when: OpenWhen;
  readonly calendar: HolidayCalendar | undefined;
}

/** Who is open: at one moment, or where an instant is another one in each time zone, at several. */
export function openVerdicts(
  hours: OpenHours,
  { zones, zoneNames }: HoursProfiles,
  { when, calendar }: Opening,
): Verdicts {
  if ('local' in when) return hours.at(momentOfLocalTime(when.local, calendar));
  const inZone = (zone: string): Verdicts | undefined => {
    try {
      return hours.at(localMoment(when.at, zone, calendar));
    } catch (error) {
      if (error instanceof UnknownTimeZoneError) return undefined;
      throw error;
    }
  };
  const byZone = zoneNames.map(inZone);
  const [only] = byZone;
  if (byZone.length === 1 && only !== undefined) return only;
  return Uint8Array.from(zones, (zone, profile) => byZone[zone]?.[profile] ?? UNKNOWN);
}
