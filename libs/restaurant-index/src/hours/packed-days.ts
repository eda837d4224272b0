import type { DayStates } from '@tablewise/restaurant-domain';
import { NameCodes } from '../columns/name-codes.ts';
import type { OpenState } from '../place-page.ts';
import type { Postings } from '../postings/postings.ts';
import { postingsOf } from '../postings/postings.ts';

/*
 * A city has thousands of schedules, made of far fewer different days: these are kept once, each as
 * the minutes at which somebody opens or closes.
 */

/** By day its changes, the first of minute 0: a minute times 4, plus the state from then on. */
export type PackedDays = Postings;

const MINUTES_PER_DAY = 1_440;
const STATES: readonly OpenState[] = ['closed', 'unknown', 'open'];

/** Numbers distinct days in the order they are met. */
export class DaysBuilder {
  /** A day's name is a text of its changes. */
  private readonly codes = new NameCodes();

  numberOf(day: DayStates): number {
    const changes = day.map(({ from, state }) => 4 * from + STATES.indexOf(state));
    return this.codes.codeOf(String.fromCharCode(...changes));
  }

  get size(): number {
    return this.codes.names.length;
  }

  build(): PackedDays {
    return postingsOf(this.size, (visit) => {
      for (const [day, changes] of this.codes.names.entries()) {
        for (let at = 0; at < changes.length; at++) visit(day, changes.charCodeAt(at));
      }
    });
  }
}

/** What every day says at a minute, and the minute before which none of them says anything else. */
export function statesAt(
  { starts, values }: PackedDays,
  minute: number,
): { readonly states: readonly OpenState[]; readonly end: number } {
  const states: OpenState[] = [];
  const next = 4 * (minute + 1);
  let end = 4 * MINUTES_PER_DAY;
  for (let day = 0; day + 1 < starts.length; day++) {
    const last = starts[day + 1] ?? 0;
    let at = starts[day] ?? 0;
    while (at < last && (values[at] ?? 0) < next) at++;
    states.push(STATES[(values[at - 1] ?? 0) & 3] ?? 'closed');
    if (at < last) end = Math.min(end, values[at] ?? end);
  }
  return { states, end: end >> 2 };
}

/** When a day is open: minutes from and before. */
export function openRanges({ starts, values }: PackedDays, day: number): [number, number][] {
  const ranges: [number, number][] = [];
  const last = starts[day + 1] ?? 0;
  for (let at = starts[day] ?? 0; at < last; at++) {
    const [change, next] = [values[at] ?? 0, at + 1 < last ? (values[at + 1] ?? 0) : undefined];
    if (STATES[change & 3] !== 'open') continue;
    ranges.push([change >> 2, next === undefined ? MINUTES_PER_DAY : next >> 2]);
  }
  return ranges;
}
