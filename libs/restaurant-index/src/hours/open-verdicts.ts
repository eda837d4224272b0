import { localMoment, momentOfLocalTime, UnknownTimeZoneError } from '@tablewise/restaurant-domain';
import type { HolidayCalendar, LocalMoment, OpenWhen } from '@tablewise/restaurant-domain';
import { slotAt } from './day-slots.ts';
import type { HoursProfiles } from './hours-profiles.ts';
import type { OpenHours } from './open-hours.ts';
import { verdictOn, verdictsOf } from './verdicts.ts';
import type { Verdicts } from './verdicts.ts';

export interface Opening {
  readonly when: OpenWhen;
  readonly calendar: HolidayCalendar | undefined;
}

/** Who is open, and the slots of the day in which that is asked. */
export interface OpenVerdicts {
  readonly verdicts: Verdicts;
  readonly slots: number;
}

/** At one moment, or where an instant is another one in each time zone, at several. */
export function openVerdicts(
  hours: OpenHours,
  { zones, zoneNames }: HoursProfiles,
  { when, calendar }: Opening,
): OpenVerdicts {
  const inMoment = (moment: LocalMoment): OpenVerdicts => ({
    verdicts: hours.at(moment),
    slots: slotAt(moment.minute),
  });
  if ('local' in when) return inMoment(momentOfLocalTime(when.local, calendar));
  const byZone = zoneNames.map((zone) => {
    const moment = momentIn(zone, when.at, calendar);
    return moment && inMoment(moment);
  });
  const [only] = byZone;
  if (byZone.length === 1 && only !== undefined) return only;
  return {
    verdicts: verdictsOf(zones.length, (profile) => {
      const inZone = byZone[zones[profile] ?? 0];
      return inZone === undefined ? 'unknown' : verdictOn(inZone.verdicts, profile);
    }),
    slots: byZone.reduce((slots, zone) => slots | (zone?.slots ?? 0), 0),
  };
}

/** Undefined where nobody knows the zone. */
function momentIn(
  zone: string,
  at: number,
  calendar: HolidayCalendar | undefined,
): LocalMoment | undefined {
  try {
    return localMoment(at, zone, calendar);
  } catch (error) {
    if (error instanceof UnknownTimeZoneError) return undefined;
    throw error;
  }
}
