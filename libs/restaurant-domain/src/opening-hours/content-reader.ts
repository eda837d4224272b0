import { assertClear } from './clock-notation.ts';
import type { WrittenRange, WrittenTime } from './clock-notation.ts';
import type { RuleContent } from './hours-rule.ts';
import { NotUnderstoodError } from './not-understood.error.ts';
import { OPEN_END_MINUTES } from './open-end.ts';
import type { TokenCursor } from './token-cursor.ts';
import type { Meaning } from './tokenize.ts';
import { MINUTES_PER_DAY } from './weekly-hours.ts';
import type { OpenRange } from './weekly-hours.ts';

type Sun = Extract<Meaning, { kind: 'sun' }>;

/** Reads what rules say of their days. */
export class ContentReader {
  readonly warnings: string[] = [];
  private readonly written: WrittenRange[] = [];

  constructor(private readonly cursor: TokenCursor) {}

  /** Throws NotUnderstoodError. */
  read(): RuleContent {
    const { cursor } = this;
    if (cursor.take('always') !== undefined) {
      return { kind: 'ranges', ranges: [{ start: 0, end: MINUTES_PER_DAY }] };
    }
    const times = isTime(cursor.peek()) ? this.times() : undefined;
    const state = cursor.take('state')?.state;
    if (times === undefined) {
      if (state === undefined) throw cursor.stuck();
      return { kind: state === 'off' ? 'off' : 'unknown' };
    }
    if (state === undefined || state === 'open') return times;
    throw new NotUnderstoodError(`times with "${state}" are not supported`);
  }

  /** Throws NotUnderstoodError if a time may be one of the morning and one of the afternoon. */
  assertClockIsClear(): void {
    assertClear(this.written);
  }

  private times(): RuleContent {
    const ranges: OpenRange[] = [];
    let sun: Sun | undefined;
    do {
      const range = this.range();
      if ('kind' in range) sun = range;
      else ranges.push(range);
    } while (this.goesOn() && this.cursor.takeSign(','));
    return sun ?? { kind: 'ranges', ranges };
  }

  /** A year after a comma is the beginning of a rule. */
  private goesOn(): boolean {
    const { cursor } = this;
    return isTime(cursor.peek(1)) && (cursor.isSign('-', 2) || cursor.isSign('+', 2));
  }

  private range(): OpenRange | Sun {
    const { cursor } = this;
    const start = this.time();
    const isOpen = cursor.takeSign('+');
    if (!isOpen && !cursor.takeSign('-')) throw cursor.stuck();
    const end = isOpen ? undefined : this.time();
    const openEnd = cursor.takeSign('+') || isOpen;
    if ('kind' in start) return start;
    if (end !== undefined && 'kind' in end) return end;
    this.written.push({ start, ...(end !== undefined && { end }) });
    const range = rangeOf(start.minutes, end?.minutes ?? start.minutes + OPEN_END_MINUTES);
    return openEnd ? { ...range, openEnd } : range;
  }

  private time(): WrittenTime | Sun {
    const { cursor } = this;
    const time = cursor.take('time') ?? cursor.take('sun');
    if (time?.kind === 'sun') return time;
    if (time !== undefined) return { minutes: time.minutes, digits: time.digits };
    const number = cursor.peek();
    if (number?.kind !== 'number') throw cursor.stuck();
    const { value, digits } = number;
    const [hour, minute] = digits <= 2 ? [value, 0] : [Math.floor(value / 100), value % 100];
    if (minute > 59) throw cursor.stuck();
    cursor.take('number');
    this.warn(`hours are written without ${digits <= 2 ? 'minutes' : 'colons'}`);
    return { minutes: hour * 60 + minute, digits: Math.min(digits, 2) };
  }

  private warn(warning: string): void {
    if (!this.warnings.includes(warning)) this.warnings.push(warning);
  }
}

function isTime(next: Meaning | undefined): boolean {
  return next?.kind === 'time' || next?.kind === 'number' || next?.kind === 'sun';
}

function rangeOf(start: number, closes: number): OpenRange {
  if (start === closes) throw new NotUnderstoodError('a range ends where it begins');
  const end = closes < start ? closes + MINUTES_PER_DAY : closes;
  if (start >= MINUTES_PER_DAY || end - start > MINUTES_PER_DAY) {
    throw new NotUnderstoodError('a range begins after midnight or is longer than a day');
  }
  return { start, end };
}
