import type { DaySelector, HoursRule, RuleContent } from './hours-rule.ts';
import { NotUnderstoodError } from './not-understood.error.ts';
import { tokenize, unexpected } from './tokenize.ts';
import type { Day, Meaning, Token } from './tokenize.ts';
import { MINUTES_PER_DAY } from './weekly-hours.ts';
import type { TimeRange } from './weekly-hours.ts';

/** Reads rules out of hours, left to right, without looking back. */
export class RuleParser {
  readonly warnings: string[] = [];
  private readonly tokens: readonly Token[];
  private at = 0;

  /** Throws NotUnderstoodError, as `rules` does. */
  constructor(private readonly text: string) {
    this.tokens = tokenize(text);
  }

  rules(): HoursRule[] {
    const rules = [this.rule('replaces')];
    while (this.at < this.tokens.length) {
      if (this.takeSign(',')) rules.push(this.rule('adds'));
      else if (!this.takeSign(';')) throw this.stuck();
      else if (this.at < this.tokens.length) rules.push(this.rule('replaces'));
    }
    return rules;
  }

  private rule(joins: HoursRule['joins']): HoursRule {
    const first = this.at;
    const selector = this.selector();
    const says = this.content();
    const text = this.text.slice(this.tokens[first]?.start, this.tokens[this.at - 1]?.end);
    return { text, joins, says, ...(selector === undefined ? {} : { selector }) };
  }

  private selector(): DaySelector | undefined {
    const first = this.selectorList();
    if (first === undefined) return undefined;
    const second = this.selectorList();
    if (second === undefined) return first;
    const onlySchoolHoliday = first.schoolHoliday && first.days.size === 0 && !first.publicHoliday;
    if (onlySchoolHoliday) return { ...second, withinSchoolHoliday: true };
    throw new NotUnderstoodError('days and holidays without a comma between them are ambiguous');
  }

  private selectorList(): DaySelector | undefined {
    const days = new Set<Day>();
    const holidays = new Set<string>();
    do {
      const next = this.next();
      if (next?.kind === 'holiday') holidays.add(next.holiday);
      else if (next?.kind !== 'day') break;
      this.at++;
      if (next.kind === 'day') this.daysFrom(next.day).forEach((day) => days.add(day));
    } while (this.takeSign(','));
    if (days.size + holidays.size === 0) return undefined;
    return {
      days,
      publicHoliday: holidays.has('public'),
      schoolHoliday: holidays.has('school'),
      withinSchoolHoliday: false,
    };
  }

  /** That day, or the rest of a span such as `Fr-Mo`, which may pass Sunday. */
  private daysFrom(first: Day): Day[] {
    if (!this.takeSign('-')) return [first];
    const last = this.next();
    if (last?.kind !== 'day') throw this.stuck();
    this.at++;
    return WEEK.filter((day) => (day - first + 7) % 7 <= (last.day - first + 7) % 7);
  }

  private content(): RuleContent {
    const next = this.next();
    if (next?.kind === 'always') {
      this.at++;
      return { kind: 'ranges', ranges: [{ start: 0, end: MINUTES_PER_DAY }] };
    }
    const ranges = next?.kind === 'time' ? this.ranges() : [];
    const state = this.takeState();
    if (ranges.length === 0) {
      if (state === undefined) throw this.stuck();
      return { kind: state === 'off' ? 'off' : 'unknown' };
    }
    if (state === undefined || state === 'open') return { kind: 'ranges', ranges };
    throw new NotUnderstoodError(`times with "${state}" are not supported`);
  }

  private ranges(): TimeRange[] {
    const ranges = [this.range()];
    while (this.tokens[this.at + 1]?.meaning.kind === 'time' && this.takeSign(',')) {
      ranges.push(this.range());
    }
    return ranges;
  }

  private range(): TimeRange {
    const start = this.time();
    if (this.takeSign('+')) throw new NotUnderstoodError('no closing time is given');
    if (!this.takeSign('-')) throw this.stuck();
    const end = this.time();
    if (this.takeSign('+')) this.warnings.push('may be open for longer than the hours say');
    if (start.isBare || end.isBare) this.noteBareHours(start.minutes, end.minutes);
    return rangeOf(start.minutes, end.minutes);
  }

  /** "11-21" is clear; "9-5" ends in the afternoon for its author and at night by the syntax. */
  private noteBareHours(start: number, end: number): void {
    if (end <= start) throw new NotUnderstoodError('hours without minutes end before they begin');
    this.warnings.push('hours are written without minutes');
  }

  private time(): Time {
    const next = this.next();
    if (next?.kind !== 'time') throw this.stuck();
    this.at++;
    return next;
  }

  private takeState(): string | undefined {
    const next = this.next();
    if (next?.kind !== 'state') return undefined;
    this.at++;
    return next.state;
  }

  private takeSign(sign: string): boolean {
    const next = this.next();
    const taken = next?.kind === 'sign' && next.sign === sign;
    if (taken) this.at++;
    return taken;
  }

  private next(): Meaning | undefined {
    return this.tokens[this.at]?.meaning;
  }

  private stuck(): NotUnderstoodError {
    return unexpected(this.text, this.tokens[this.at]?.start ?? this.text.length);
  }
}

type Time = Extract<Meaning, { kind: 'time' }>;

const WEEK: readonly Day[] = [0, 1, 2, 3, 4, 5, 6];

function rangeOf(start: number, closes: number): TimeRange {
  if (start === closes) throw new NotUnderstoodError('a range ends where it begins');
  const end = closes < start ? closes + MINUTES_PER_DAY : closes;
  if (start >= MINUTES_PER_DAY || end - start > MINUTES_PER_DAY) {
    throw new NotUnderstoodError('a range begins after midnight or is longer than a day');
  }
  return { start, end };
}
