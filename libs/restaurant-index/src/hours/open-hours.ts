import { DAY_KINDS, dayKind } from '@tablewise/restaurant-domain';
import type { LocalMoment } from '@tablewise/restaurant-domain';
import type { CodeArray } from '../memory/shared-arrays.ts';
import { rowsOn, timesOfYear } from './dated-rows.ts';
import type { HoursProfiles } from './hours-profiles.ts';
import { statesAt } from './packed-days.ts';
import { verdictsOf } from './verdicts.ts';
import type { Verdicts } from './verdicts.ts';

const MINUTES_PER_DAY = 1_440;
/** Of a city's few hundred times at which somebody opens or closes, all are kept. */
const MAX_KEPT_BYTES = 8 * 2 ** 20;

/*
 * Who is open at a moment: worked out for all profiles at once, and kept for as long as it holds,
 * until the first of them changes, on every such day. Days are alike that are of a kind and of a
 * time of the year in which the same places have hours of their own.
 */
export class OpenHours {
  /** By the day, then by minute. */
  private readonly days = new Map<number, (Verdicts | undefined)[]>();
  private readonly times: Uint16Array;
  private keptBytes = 0;

  constructor(private readonly profiles: HoursProfiles) {
    this.times = timesOfYear(profiles.dated);
  }

  /** Not to be changed. */
  at(moment: LocalMoment): Verdicts {
    return this.days.get(this.dayOf(moment))?.[moment.minute] ?? this.workOut(moment);
  }

  private dayOf(moment: LocalMoment): number {
    return (this.times[moment.yearDay] ?? 0) * DAY_KINDS + dayKind(moment);
  }

  private workOut(moment: LocalMoment): Verdicts {
    const { states, end } = statesAt(this.profiles.days, moment.minute);
    const numbers = this.dayNumbersAt(moment);
    const verdicts = verdictsOf(
      this.profiles.count,
      (profile) => states[numbers[profile] ?? 0] ?? 'unknown',
    );
    this.keep(moment, end, verdicts);
    return verdicts;
  }

  /** By profile. */
  private dayNumbersAt(moment: LocalMoment): CodeArray {
    const { count, dated, dayNumbers } = this.profiles;
    const rows = count + dated.profiles.length;
    const usual = dayNumbers.subarray(dayKind(moment) * rows, (dayKind(moment) + 1) * rows);
    if (this.times[moment.yearDay] === 0) return usual;
    const numbers = usual.slice(0, count);
    for (const row of rowsOn(dated, moment.yearDay)) {
      numbers[dated.profiles[row] ?? 0] = usual[count + row] ?? 0;
    }
    return numbers;
  }

  private keep(moment: LocalMoment, end: number, verdicts: Verdicts): void {
    const bytes = verdicts.open.byteLength + verdicts.maybe.byteLength;
    this.keptBytes += bytes;
    if (this.keptBytes > MAX_KEPT_BYTES) {
      this.days.clear();
      this.keptBytes = bytes;
    }
    const day = this.dayOf(moment);
    const minutes = this.days.get(day) ?? Array.from({ length: MINUTES_PER_DAY }, () => undefined);
    this.days.set(day, minutes);
    minutes.fill(verdicts, moment.minute, end);
  }
}
