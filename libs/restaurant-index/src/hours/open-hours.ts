import { dayKind } from '@tablewise/restaurant-domain';
import type { LocalMoment } from '@tablewise/restaurant-domain';
import type { HoursProfiles } from './hours-profiles.ts';
import { statesAt } from './packed-days.ts';
import { verdictsOf } from './verdicts.ts';
import type { Verdicts } from './verdicts.ts';

const MINUTES_PER_DAY = 1_440;
/** Of a city's few hundred times at which somebody opens or closes, all are kept. */
const MAX_KEPT_BYTES = 8 * 2 ** 20;

/*
 * Who is open at a moment: worked out for all profiles at once, and kept for as long as it holds,
 * until the first of them changes, on every such day.
 */
export class OpenHours {
  /** By kind of day, then by minute. */
  private readonly days = new Map<number, (Verdicts | undefined)[]>();
  private keptBytes = 0;

  constructor(private readonly profiles: HoursProfiles) {}

  /** Not to be changed. */
  at(moment: LocalMoment): Verdicts {
    return this.days.get(dayKind(moment))?.[moment.minute] ?? this.workOut(moment);
  }

  private workOut(moment: LocalMoment): Verdicts {
    const { count, dayNumbers, days } = this.profiles;
    const { states, end } = statesAt(days, moment.minute);
    const first = dayKind(moment) * count;
    const verdicts = verdictsOf(
      count,
      (profile) => states[dayNumbers[first + profile] ?? 0] ?? 'unknown',
    );
    this.keep(moment, end, verdicts);
    return verdicts;
  }

  private keep(moment: LocalMoment, end: number, verdicts: Verdicts): void {
    const bytes = verdicts.open.byteLength + verdicts.maybe.byteLength;
    this.keptBytes += bytes;
    if (this.keptBytes > MAX_KEPT_BYTES) {
      this.days.clear();
      this.keptBytes = bytes;
    }
    const kind = dayKind(moment);
    const minutes = this.days.get(kind) ?? Array.from({ length: MINUTES_PER_DAY }, () => undefined);
    this.days.set(kind, minutes);
    minutes.fill(verdicts, moment.minute, end);
  }
}
