import { Schedule } from '@tablewise/restaurant-domain';
import type { LocalMoment } from '@tablewise/restaurant-domain';
import { listOf } from '../postings/postings.ts';
import type { HoursProfiles } from './hours-profiles.ts';
import { verdictsOf } from './verdicts.ts';
import type { Verdicts } from './verdicts.ts';

const MINUTES_PER_DAY = 1_440;
/** Of a city's few hundred times at which somebody opens or closes, all are kept. */
const MAX_KEPT_BYTES = 8 * 2 ** 20;

/*
 * Who is open at a moment. The bit of each of thousands of schedules is in another corner of the
 * memory, so the answers are worked out for all profiles at once, and kept for as long as they
 * hold: until the first schedule changes, on every such day.
 */
export class OpenHours {
  /** By kind of day, then by minute. */
  private readonly days = new Map<number, (Verdicts | undefined)[]>();
  private keptBytes = 0;
  /** By number; number 0 is of unknown hours. */
  private readonly schedules: readonly (Schedule | undefined)[];

  constructor(private readonly profiles: HoursProfiles) {
    const { scheduleWords } = profiles;
    const known = Array.from(
      { length: scheduleWords.starts.length - 1 },
      (_, number) => new Schedule(listOf(scheduleWords, number)),
    );
    this.schedules = [undefined, ...known];
  }

  /** Not to be changed. */
  at(moment: LocalMoment): Verdicts {
    return this.days.get(kindOfDay(moment))?.[moment.minute] ?? this.workOut(moment);
  }

  private workOut(moment: LocalMoment): Verdicts {
    const { profiles, schedules } = this;
    let end = MINUTES_PER_DAY;
    const bySchedule = schedules.map((schedule) => {
      end = schedule?.changeAfter(moment, end) ?? end;
      return schedule?.stateAt(moment) ?? 'unknown';
    });
    const verdicts = verdictsOf(
      profiles.schedules.length,
      (profile) => bySchedule[profiles.schedules[profile] ?? 0] ?? 'unknown',
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
    const kind = kindOfDay(moment);
    const minutes = this.days.get(kind) ?? Array.from({ length: MINUTES_PER_DAY }, () => undefined);
    this.days.set(kind, minutes);
    minutes.fill(verdicts, moment.minute, end);
  }
}

/** Schedules are the same on all days of a kind. */
function kindOfDay({ weekday, holiday, afterHoliday }: LocalMoment): number {
  return weekday + (holiday ? 7 : 0) + (afterHoliday ? 14 : 0);
}
