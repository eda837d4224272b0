import type { HoursProfiles } from './hours-profiles.ts';
import { openRanges } from './packed-days.ts';

/*
 * When somebody is ever open, in one number: a bit for each slot of the day, whatever the day. At
 * night this says of most of a city that nobody in it needs to be asked.
 */
const MINUTES_PER_SLOT = 60;

/** The slot of a minute of the day, as its bit. */
export function slotAt(minute: number): number {
  return 1 << Math.floor(minute / MINUTES_PER_SLOT);
}

/** By profile, at any time of the year; none where hours are unknown. */
export function slotsByProfile({ count, dated, dayNumbers, days }: HoursProfiles): Uint32Array {
  const byDay = Array.from({ length: days.starts.length - 1 }, (_, day) => {
    let slots = 0;
    for (const [from, to] of openRanges(days, day)) {
      for (let minute = from; minute < to; minute++) slots |= slotAt(minute);
    }
    return slots;
  });
  const rows = count + dated.profiles.length;
  const byProfile = new Uint32Array(count);
  for (let at = 0; at < dayNumbers.length; at++) {
    const row = at % rows;
    const profile = row < count ? row : (dated.profiles[row - count] ?? 0);
    byProfile[profile] = (byProfile[profile] ?? 0) | (byDay[dayNumbers[at] ?? 0] ?? 0);
  }
  return byProfile;
}
