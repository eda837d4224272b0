import { daysIn } from './dated-days.ts';
import type { PlainWeek, Season, WeeklyHours } from './weekly-hours.ts';

/** Days in a row with the same week. */
interface Stretch extends Season {
  /** The same for the same week. */
  readonly key: string;
}

/**
 * Of weeks that hold at times of the year, which follow each other and are all of it. The week of
 * most days is the usual one; of several, the one that comes first in the year.
 */
export function weekWithSeasons(weeks: readonly Season[]): WeeklyHours {
  const [first, ...more] = weeks;
  if (first === undefined) return { days: [] };
  if (more.length === 0) return first.week;
  const stretches = joined(weeks.map((each) => ({ ...each, key: JSON.stringify(each.week) })));
  const usual = usualOf(stretches);
  const byKey = new Map<string, PlainWeek>();
  const seasons: Season[] = [];
  for (const { key, from, to, week } of stretches) {
    const same = byKey.get(key) ?? week;
    byKey.set(key, same);
    if (key !== usual) seasons.push({ from, to, week: same });
  }
  const week = byKey.get(usual) ?? first.week;
  return seasons.length === 0 ? week : { ...week, seasons };
}

/** In order of their first days; the last may go on into the next year. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of stretches) {
    const last = kept.at(-1);
    if (last?.key === stretch.key) kept[kept.length - 1] = { ...last, to: stretch.to };
    else kept.push(stretch);
  }
  const [first, last] = [kept[0], kept.at(-1)];
  if (kept.length < 2 || first === undefined || first.key !== last?.key) return kept;
  return [...kept.slice(1, -1), { ...last, to: first.to }];
}

function usualOf(stretches: readonly Stretch[]): string {
  const days = new Map<string, number>();
  for (const stretch of stretches) {
    days.set(stretch.key, (days.get(stretch.key) ?? 0) + daysIn(stretch));
  }
  const [[usual] = ['']] = [...days].toSorted(([, a], [, b]) => b - a);
  return usual;
}
