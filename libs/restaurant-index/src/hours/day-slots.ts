import type { HoursProfiles } from './hours-profiles.ts';

/*
 * When somebody may be open, in one number: a bit for each slot of 64 minutes of the day, whatever
 * the day. A slot is two words of a schedule, so it takes no look at single minutes. At night this
 * says of most of a city that nobody in it needs to be asked.
 */
const MINUTES_PER_SLOT = 64;
const WORDS_PER_DAY = 1_440 / 32;
const WORDS_PER_SLOT = MINUTES_PER_SLOT / 32;

/** The slot of a minute of the day, as its bit. */
export function slotAt(minute: number): number {
  return 1 << Math.floor(minute / MINUTES_PER_SLOT);
}

/** By profile; none where hours are unknown. */
export function slotsByProfile({ schedules, scheduleWords }: HoursProfiles): Uint32Array {
  const { starts, values } = scheduleWords;
  const bySchedule = new Uint32Array(starts.length);
  for (let schedule = 0; schedule + 1 < starts.length; schedule++) {
    const [start, end] = [starts[schedule] ?? 0, starts[schedule + 1] ?? 0];
    bySchedule[1 + schedule] = slotsOf(values.subarray(start, end));
  }
  return schedules.map((schedule) => bySchedule[schedule] ?? 0);
}

/** Of a schedule's words, day after day. */
function slotsOf(words: Uint32Array): number {
  let slots = 0;
  for (let at = 0; at < words.length; at++) {
    if (words[at] !== 0) slots |= 1 << Math.floor((at % WORDS_PER_DAY) / WORDS_PER_SLOT);
  }
  return slots;
}
