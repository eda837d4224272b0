import { UnknownTimeZoneError } from './unknown-time-zone.error.ts';

/*
 * What a zone's clocks are ahead of UTC. Asking Intl costs microseconds and building its formatter
 * far more, so each zone keeps one formatter and the offsets of the UTC days it was asked about.
 * A day whose two ends differ holds one change of the clocks, which is found by bisection; no zone
 * changes its clocks twice within a day.
 */

const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;
const MAX_DAYS = 512;
const OFFSET = /GMT(?:(?<sign>[+-])(?<hours>\d\d):(?<minutes>\d\d)(?::(?<seconds>\d\d))?)?$/u;

interface DayOffsets {
  readonly before: number;
  readonly changesAt: number;
  readonly after: number;
}

/** There are about 600; each may be written in capitals or not, and callers name them. */
const MAX_ZONES = 1_000;
const zones = new Map<string, ZoneOffsets>();

/** Throws UnknownTimeZoneError. */
export function zoneOffsets(timeZone: string): ZoneOffsets {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const zone = new ZoneOffsets(timeZone);
  if (zones.size >= MAX_ZONES) zones.clear();
  zones.set(timeZone, zone);
  return zone;
}

export class ZoneOffsets {
  private readonly format: Intl.DateTimeFormat;
  private readonly days = new Map<number, DayOffsets>();

  constructor(timeZone: string) {
    this.format = formatOf(timeZone);
  }

  /** Milliseconds to add to an instant for the local time. */
  offsetMsAt(at: number): number {
    const { before, changesAt, after } = this.dayOf(at);
    return at < changesAt ? before : after;
  }

  /** The end of the stretch around an instant in which the offset is the same, a UTC day at most. */
  stretchEnd(at: number): number {
    const { changesAt } = this.dayOf(at);
    return at < changesAt ? Math.min(changesAt, dayStart(at) + DAY_MS) : dayStart(at) + DAY_MS;
  }

  private dayOf(at: number): DayOffsets {
    const start = dayStart(at);
    const known = this.days.get(start);
    if (known !== undefined) return known;
    if (this.days.size >= MAX_DAYS) this.days.clear();
    const day = this.readDay(start);
    this.days.set(start, day);
    return day;
  }

  private readDay(start: number): DayOffsets {
    const before = this.read(start);
    const after = this.read(start + DAY_MS);
    if (before === after) return { before, changesAt: Infinity, after };
    let stillBefore = start;
    let changesAt = start + DAY_MS;
    while (changesAt - stillBefore > SECOND_MS) {
      const middle =
        stillBefore + Math.floor((changesAt - stillBefore) / 2 / SECOND_MS) * SECOND_MS;
      if (this.read(middle) === before) stillBefore = middle;
      else changesAt = middle;
    }
    return { before, changesAt, after };
  }

  private read(at: number): number {
    const { sign, hours, minutes, seconds } = OFFSET.exec(this.format.format(at))?.groups ?? {};
    const size = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
    return (sign === '-' ? -size : size) * SECOND_MS;
  }
}

function dayStart(at: number): number {
  return Math.floor(at / DAY_MS) * DAY_MS;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch (error) {
    throw new UnknownTimeZoneError(timeZone, error);
  }
}
