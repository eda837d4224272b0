import { lastsLong } from './dated-days.ts';
import { namesNoDay } from './hours-rule.ts';
import type { HoursRule } from './hours-rule.ts';
import { NotUnderstoodError } from './not-understood.error.ts';
import { mergeRanges } from './weekly-hours.ts';
import type { OpenRange, PlainWeek } from './weekly-hours.ts';

/** What one rule gave a day. */
interface Entry {
  readonly rule: HoursRule;
  readonly ranges: readonly OpenRange[];
}

/** Of one day, which shares it with others that the same rules name. Undefined: none has named it. */
type Slot = readonly Entry[] | undefined;

const HOLIDAY = 7;

/**
 * The week of a time of the year in which the same rules hold, applied in order. A public holiday is
 * an eighth day: rules that name no day are about it too, rules for weekdays are not, so `PH off`
 * holds wherever it stands. So does `Dec 25 off`.
 */
export class WeekOfRules {
  private readonly slots: Slot[] = Array.from({ length: 8 });
  private holidayIs: 'like its weekday' | 'special' | 'unknown' = 'like its weekday';

  /** Throws NotUnderstoodError where a weekday is left unknown. */
  constructor(rules: readonly HoursRule[]) {
    for (const rule of rules) this.apply(rule);
  }

  get leavesHolidaysUnknown(): boolean {
    return this.holidayIs === 'unknown';
  }

  week(): PlainWeek {
    const known = new Map<Slot, readonly OpenRange[]>();
    for (const slot of this.slots) if (!known.has(slot)) known.set(slot, rangesOf(slot));
    const days = this.slots.map((slot) => known.get(slot) ?? []);
    const holiday = days.pop() ?? [];
    if (this.holidayIs === 'like its weekday') return { days };
    return { days, publicHoliday: this.holidayIs === 'unknown' ? 'unknown' : holiday };
  }

  names(weekday: number): boolean {
    return this.slots[weekday] !== undefined;
  }

  isOpenOnSomeWeekday(): boolean {
    return this.weekdays().some((entries) => entries?.some(({ ranges }) => ranges.length > 0));
  }

  /** The rules of which later ones have left something; some of them twice. */
  kept(): HoursRule[] {
    const kept: HoursRule[] = [];
    const slots = this.holidayIs === 'special' ? HOLIDAY + 1 : HOLIDAY;
    for (let slot = 0; slot < slots; slot++) {
      const entries = this.slots[slot] ?? [];
      if (slot > 0 && entries === this.slots[slot - 1]) continue;
      for (const { rule } of entries) kept.push(rule);
    }
    return kept;
  }

  /** Takes holidays for what a rule says of them that is about nothing else any more. */
  keepOnHolidays(rule: HoursRule): boolean {
    const isThere = this.slots[HOLIDAY]?.some((entry) => entry.rule === rule) ?? false;
    if (!isThere) return false;
    this.holidayIs = 'special';
    return true;
  }

  private apply(rule: HoursRule): void {
    const slots = slotsOf(rule);
    if (rule.says.kind === 'unknown') {
      this.forgetHoliday(rule, slots);
      return;
    }
    const ranges = rule.says.kind === 'ranges' ? rule.says.ranges : [];
    const adds = rule.joins === 'adds' && rule.says.kind === 'ranges';
    const added = new Map<Slot, Slot>([[undefined, [{ rule, ranges }]]]);
    for (const slot of slots) {
      if (!adds && this.isHeldAgainst(rule, slot)) continue;
      const had = adds ? this.slots[slot] : undefined;
      const entries = added.get(had) ?? [...(had ?? []), { rule, ranges }];
      added.set(had, entries);
      this.slots[slot] = entries;
    }
    if (rule.selector.publicHoliday) this.holidayIs = 'special';
    else if (namesNoDay(rule) && !adds) this.holidayIs = 'like its weekday';
  }

  private isHeldAgainst(rule: HoursRule, slot: number): boolean {
    return this.slots[slot]?.some((entry) => holdsAgainst(entry.rule, rule)) ?? false;
  }

  /** Holidays may be unknown in a known week; a weekday may not. */
  private forgetHoliday(rule: HoursRule, slots: readonly number[]): void {
    if (slots.some((slot) => slot !== HOLIDAY)) {
      throw new NotUnderstoodError(`says no times: "${rule.text}"`);
    }
    this.holidayIs = 'unknown';
    this.slots[HOLIDAY] = undefined;
  }

  private weekdays(): readonly Slot[] {
    return this.slots.slice(0, HOLIDAY);
  }
}

/**
 * Whether the earlier rule is an exception to the later one: some days among all, or a time at which
 * it is closed. Read to the letter it would have been written in vain.
 */
function holdsAgainst(earlier: HoursRule, later: HoursRule): boolean {
  const [days, season] = [isOfSomeDays(earlier), earlier.selector.dates !== undefined];
  if (later.selector.dates === undefined) return days || (season && earlier.says.kind === 'off');
  return days && !isOfSomeDays(later);
}

/** Too few to make a season. */
function isOfSomeDays({ selector }: HoursRule): boolean {
  return selector.dates?.every((span) => !lastsLong(span)) ?? false;
}

function slotsOf(rule: HoursRule): readonly number[] {
  if (namesNoDay(rule)) return [0, 1, 2, 3, 4, 5, 6, HOLIDAY];
  const { days, publicHoliday } = rule.selector;
  return publicHoliday ? [...days, HOLIDAY] : days;
}

function rangesOf(entries: Slot): OpenRange[] {
  return mergeRanges(entries?.flatMap(({ ranges }) => ranges) ?? []);
}
