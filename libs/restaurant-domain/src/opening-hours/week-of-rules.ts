import type { HoursRule } from './hours-rule.ts';
import { NotUnderstoodError } from './not-understood.error.ts';
import { mergeRanges } from './weekly-hours.ts';
import type { TimeRange, WeeklyHours } from './weekly-hours.ts';

/** What one rule gave a day. */
interface Entry {
  readonly rule: HoursRule;
  readonly ranges: readonly TimeRange[];
}

/** Of one day, which shares it with others that the same rules name. Undefined: none has named it. */
type Slot = readonly Entry[] | undefined;

const HOLIDAY = 7;

/**
 * Applies rules in order. A public holiday is an eighth day: rules that name no day are about it
 * too, rules for weekdays are not, so `PH off` holds wherever it stands.
 */
export class WeekOfRules {
  readonly warnings: string[] = [];
  private readonly slots: Slot[] = Array.from({ length: 8 });
  private holidayIs: 'like its weekday' | 'special' | 'unknown' = 'like its weekday';

  /** Throws NotUnderstoodError where rules contradict each other or leave the week open. */
  constructor(private readonly rules: readonly HoursRule[]) {
    for (const rule of rules) this.apply(rule);
    this.assertNoRuleIsLost();
    this.assertWeekIsTold();
  }

  week(): WeeklyHours {
    const known = new Map<Slot, readonly TimeRange[]>();
    for (const slot of this.slots) if (!known.has(slot)) known.set(slot, rangesOf(slot));
    const days = this.slots.map((slot) => known.get(slot) ?? []);
    const holiday = days.pop() ?? [];
    if (this.holidayIs === 'like its weekday') return { days };
    return { days, publicHoliday: this.holidayIs === 'unknown' ? 'unknown' : holiday };
  }

  private apply(rule: HoursRule): void {
    if (rule.selector?.schoolHoliday === true || rule.selector?.withinSchoolHoliday === true) {
      this.warnings.push(`school holidays are left out: ${rule.text}`);
    }
    const slots = slotsOf(rule);
    if (rule.says.kind === 'unknown') {
      this.forgetHoliday(rule, slots);
      return;
    }
    const ranges = rule.says.kind === 'ranges' ? rule.says.ranges : [];
    const adds = rule.joins === 'adds' && rule.says.kind === 'ranges';
    const added = new Map<Slot, Slot>([[undefined, [{ rule, ranges }]]]);
    for (const slot of slots) {
      const had = adds ? this.slots[slot] : undefined;
      const entries = added.get(had) ?? [...(had ?? []), { rule, ranges }];
      added.set(had, entries);
      this.slots[slot] = entries;
    }
    if (rule.selector?.publicHoliday === true && slots.includes(HOLIDAY)) {
      this.holidayIs = 'special';
    } else if (rule.selector === undefined && !adds) this.holidayIs = 'like its weekday';
  }

  /** Holidays may be unknown in a known week; a weekday may not. */
  private forgetHoliday(rule: HoursRule, slots: readonly number[]): void {
    if (slots.some((slot) => slot !== HOLIDAY)) {
      throw new NotUnderstoodError(`says no times: "${rule.text}"`);
    }
    if (slots.length === 0) return;
    this.holidayIs = 'unknown';
    this.slots[HOLIDAY] = undefined;
    this.warnings.push('hours on public holidays are unknown');
  }

  /**
   * "11:30-15:00; 18:00-22:00" read to the letter has no lunch, and was hardly meant so: a rule
   * that later ones replace altogether makes the whole unreliable.
   */
  private assertNoRuleIsLost(): void {
    const read = this.holidayIs === 'special' ? this.slots : this.slots.slice(0, HOLIDAY);
    const isKept = (rule: HoursRule): boolean =>
      read.some((entries) => entries?.some((entry) => entry.rule === rule));
    const lost = this.rules.find((rule) => !isKept(rule) && isStatement(rule));
    if (lost !== undefined) {
      throw new NotUnderstoodError(`"${lost.text}" is replaced altogether by later rules`);
    }
  }

  private assertWeekIsTold(): void {
    const days = this.slots.slice(0, HOLIDAY);
    const open = days.some((entries) => entries?.some(({ ranges }) => ranges.length > 0));
    if (!open && days.includes(undefined)) {
      throw new NotUnderstoodError('says only when it is closed or what holidays are like');
    }
  }
}

function slotsOf({ selector }: HoursRule): readonly number[] {
  if (selector === undefined) return [0, 1, 2, 3, 4, 5, 6, HOLIDAY];
  if (selector.withinSchoolHoliday) return [];
  return [...selector.days, ...(selector.publicHoliday ? [HOLIDAY] : [])];
}

/** False where being replaced is the rule's purpose, or where it was set aside with a warning. */
function isStatement(rule: HoursRule): boolean {
  const isDefault = rule.selector === undefined && rule.says.kind === 'off';
  return !isDefault && rule.says.kind !== 'unknown' && slotsOf(rule).length > 0;
}

function rangesOf(entries: Slot): TimeRange[] {
  return mergeRanges(entries?.flatMap(({ ranges }) => ranges) ?? []);
}
