import type { DayStates } from '@tablewise/restaurant-domain';
import { NameCodes } from '../columns/name-codes.ts';
import type { Postings } from '../postings/postings.ts';
import { postingsOf } from '../postings/postings.ts';
import { CLOSED, verdictOf } from './verdicts.ts';
import type { Verdicts } from './verdicts.ts';

/*
 * A city has thousands of schedules, made of far fewer different days: these are kept once, each as
 * the minutes at which somebody opens or closes.
 */

/** By day its changes, the first of minute 0: a minute times 4, plus the verdict from then on. */
export type PackedDays = Postings;

const MINUTES_PER_DAY = 1_440;

/** Numbers distinct days in the order they are met. */
export class DaysBuilder {
  /** A day's name is a text of its changes. */
  private readonly codes = new NameCodes();

  numberOf(day: DayStates): number {
    const changes = day.map(({ from, state }) => 4 * from + verdictOf(state));
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
export function verdictsAt(
  { starts, values }: PackedDays,
  minute: number,
): { readonly verdicts: Verdicts; readonly end: number } {
  const verdicts = new Uint8Array(starts.length - 1);
  const next = 4 * (minute + 1);
  let end = 4 * MINUTES_PER_DAY;
  for (let day = 0; day < verdicts.length; day++) {
    const last = starts[day + 1] ?? 0;
    let at = starts[day] ?? 0;
    while (at < last && (values[at] ?? 0) < next) at++;
    verdicts[day] = (values[at - 1] ?? CLOSED) & 3;
    if (at < last) end = Math.min(end, values[at] ?? end);
  }
  return { verdicts, end: end >> 2 };
}
