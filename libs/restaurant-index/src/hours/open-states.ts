import { localMoment, momentOfLocalTime, UnknownTimeZoneError } from '@tablewise/restaurant-domain';
import type { HolidayCalendar, LocalMoment } from '@tablewise/restaurant-domain';
import type { Schedule } from '@tablewise/restaurant-domain';
import type { OpenState } from '../place-page.ts';
import type { OpenWhen } from '../place-query.ts';
import type { HoursProfiles } from './hours-profiles.ts';

/** Who is open at a moment: one local moment for each time zone, one bit test for each place. */
export class OpenStates {
  /** By zone; undefined where the zone is unknown, and so the hours. */
  private readonly moments: readonly (LocalMoment | undefined)[];

  constructor(
    private readonly profiles: HoursProfiles,
    private readonly schedules: readonly (Schedule | undefined)[],
    when: OpenWhen,
    calendar: HolidayCalendar | undefined,
  ) {
    this.moments = profiles.zoneNames.map((zone) => momentIn(zone, when, calendar));
  }

  of(profile: number): OpenState {
    const schedule = this.schedules[this.profiles.schedules[profile] ?? 0];
    const moment = this.moments[this.profiles.zones[profile] ?? 0];
    return schedule === undefined || moment === undefined ? 'unknown' : schedule.stateAt(moment);
  }
}

function momentIn(
  zone: string,
  when: OpenWhen,
  calendar: HolidayCalendar | undefined,
): LocalMoment | undefined {
  if ('local' in when) return momentOfLocalTime(when.local, calendar);
  try {
    return localMoment(when.at, zone, calendar);
  } catch (error) {
    if (error instanceof UnknownTimeZoneError) return undefined;
    throw error;
  }
}
