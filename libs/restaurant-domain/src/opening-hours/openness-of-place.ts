import type { PlaceOnPage, PlaceOpenness } from '@tablewise/contracts';
import type { HolidayCalendar } from '../holidays/holiday-calendar.ts';
import { localMoment } from '../local-time/local-moment.ts';
import type { OpenWhen } from '../local-time/parse-open-at.ts';
import { minutesByState } from './minutes-by-state.ts';
import { localTimeText, openness } from './openness.ts';
import { hoursOfPlace } from './place-hours.ts';
import type { WrittenHours } from './place-hours.ts';
import { timeAtPlace } from './time-at-place.ts';

/** What of a record says whether it is open at a time. */
export type PlaceClock = WrittenHours & Pick<PlaceOnPage, 'time_zone'>;

/** Whether a place is open then, by its hours and on its own clocks; unknown where nobody can tell. */
export function opennessOfPlace(
  place: PlaceClock,
  when: OpenWhen,
  calendar: HolidayCalendar | undefined,
): PlaceOpenness {
  const where = timeAtPlace(place, when, calendar);
  if (where === undefined) return { state: 'unknown' };
  const then = openness(hoursOfPlace(place)?.schedule, where);
  if (then.state !== 'closed' || then.opening !== 'opens_at') return then;
  const { state, opening, opensAt } = then;
  return { state, opening, opens_at: opensAt };
}

/** A stay of so many minutes from a time on. */
export interface Stay {
  readonly from: OpenWhen;
  readonly minutes: number;
}

/** For how many minutes of a stay a place is open, and of how many nobody can tell. */
export function openMinutesOfPlace(
  place: PlaceClock,
  { from, minutes }: Stay,
  calendar: HolidayCalendar | undefined,
): { readonly open: number; readonly unknown: number } {
  const where = timeAtPlace(place, from, calendar);
  const schedule = hoursOfPlace(place)?.schedule;
  if (where === undefined || schedule === undefined) return { open: 0, unknown: minutes };
  return minutesByState(schedule, where, minutes);
}

/** 'YYYY-MM-DDTHH:MM' on the clocks of a place; undefined: an instant where nobody knows the zone. */
export function localTimeAt(place: PlaceClock, when: OpenWhen): string | undefined {
  if ('local' in when) return when.local;
  const where = timeAtPlace(place, when, undefined);
  return where && localTimeText(localMoment(where.at, where.timeZone));
}
