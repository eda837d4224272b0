import { DAYS_PER_YEAR } from '../local-time/year-day.ts';
import { LONG_SEASON_DAYS, daysIn } from './dated-days.ts';
import { namesNoDay } from './hours-rule.ts';
import type { HoursRule, LeftOutRule } from './hours-rule.ts';
import { NotUnderstoodError } from './not-understood.error.ts';
import type { ParsedRules } from './rule-parser.ts';
import { WeekOfRules } from './week-of-rules.ts';
import { weekWithSeasons } from './week-with-seasons.ts';
import type { DateSpan, WeeklyHours } from './weekly-hours.ts';

/** A time of the year in which the same rules hold. */
interface Part extends DateSpan {
  readonly rules: WeekOfRules;
}

/**
 * What rules say of all days of the year. Throws NotUnderstoodError where they contradict each other
 * or leave the week open.
 */
export function yearOfRules({ rules, leftOut, warnings }: ParsedRules): {
  readonly week: WeeklyHours;
  readonly warnings: readonly string[];
} {
  const parts = partsOf(rules);
  assertNoRuleIsLost(rules, parts);
  assertWeekIsTold(parts, leftOut);
  const all = [...warnings, ...leftOut.map(({ what, text }) => `${what} are left out: ${text}`)];
  if (parts.some((part) => part.rules.leavesHolidaysUnknown)) {
    all.push('hours on public holidays are unknown');
  }
  const weeks = parts.map((part) => ({ from: part.from, to: part.to, week: part.rules.week() }));
  return { week: weekWithSeasons(weeks), warnings: all };
}

const WEEK = [0, 1, 2, 3, 4, 5, 6];

function partsOf(rules: readonly HoursRule[]): Part[] {
  if (rules.every(({ selector }) => selector.dates === undefined)) {
    return [{ from: 0, to: DAYS_PER_YEAR - 1, rules: new WeekOfRules(rules) }];
  }
  const spans = rules.flatMap(({ selector }) => selector.dates ?? []);
  const starts = new Set(spans.flatMap(({ from, to }) => [from, (to + 1) % DAYS_PER_YEAR]));
  const firsts = [...starts].toSorted((a, b) => a - b);
  return firsts.map((from, at) => {
    const next = firsts[at + 1] ?? firsts[0] ?? 0;
    const applied = rules.filter(({ selector }) => holdsOn(selector.dates, from));
    return {
      from,
      to: (next + DAYS_PER_YEAR - 1) % DAYS_PER_YEAR,
      rules: new WeekOfRules(applied),
    };
  });
}

function holdsOn(dates: readonly DateSpan[] | undefined, day: number): boolean {
  if (dates === undefined) return true;
  return dates.some(({ from, to }) =>
    from <= to ? from <= day && day <= to : from <= day || day <= to,
  );
}

/**
 * "11:30-15:00; 18:00-22:00" read to the letter has no lunch, and was hardly meant so: a rule that
 * later ones replace altogether makes the whole unreliable. One that holidays still need is theirs.
 */
function assertNoRuleIsLost(rules: readonly HoursRule[], parts: readonly Part[]): void {
  const kept = new Set(parts.flatMap((part) => part.rules.kept()));
  for (const rule of rules) {
    const isDefault = namesNoDay(rule) && rule.says.kind === 'off';
    if (kept.has(rule) || isDefault || rule.says.kind === 'unknown') continue;
    // In every part that has it, not only in the first.
    const isOfHolidays = parts.map((part) => part.rules.keepOnHolidays(rule));
    if (isOfHolidays.includes(true)) continue;
    throw new NotUnderstoodError(`"${rule.text}" is replaced altogether by later rules`);
  }
}

/** A week is told that is open for some time of the year, or closed on every day of it. */
function assertWeekIsTold(parts: readonly Part[], leftOut: readonly LeftOutRule[]): void {
  const isTold = (weekday: number): boolean => parts.some(({ rules }) => rules.names(weekday));
  const open = parts.filter(({ rules }) => rules.isOpenOnSomeWeekday());
  const isOpen = open.reduce((days, part) => days + daysIn(part), 0) >= LONG_SEASON_DAYS;
  const lost = leftOut.find(({ days }) => !isOpen || !days.every(isTold));
  if (lost !== undefined) {
    throw new NotUnderstoodError(`${lost.what} are not supported: "${lost.text}"`);
  }
  if (!isOpen && !parts.every(({ rules }) => WEEK.every((day) => rules.names(day)))) {
    throw new NotUnderstoodError('says only when it is closed or what holidays are like');
  }
}
