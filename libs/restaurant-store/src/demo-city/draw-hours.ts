import { DAYS } from '@tablewise/contracts';
import type { Day } from '@tablewise/contracts';
import type { Random } from '@tablewise/kernel';
import { choose } from './weighted-choice.ts';

/** When places of a kind are open: see `DRAW`. */
export type HoursStyle = 'early' | 'allDay' | 'split' | 'dinner' | 'late';

/** As in real listings, not every place says when it is open. */
const SHARE_UNKNOWN = 0.2;
const SHARE_WITH_REST_DAY = 0.15;
const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** The days of work and of rest, as OSM writes them: 'Mo-Fr' and 'Sa-Su'. */
interface Week {
  readonly workdays: string;
  readonly weekend: string;
}

/** Of the days that a city does not work on. */
export function weekOf(weekend: readonly Day[]): Week {
  const isFree = WEEKDAYS.map((_, day) => weekend.some((name) => DAYS.indexOf(name) === day));
  return { workdays: daysWhere(isFree, false), weekend: daysWhere(isFree, true) };
}

/** As a range where they follow each other, over the end of the week as well. */
function daysWhere(isFree: readonly boolean[], wanted: boolean): string {
  const first = isFree.findIndex((free, day) => free === wanted && isFree.at(day - 1) !== wanted);
  const inOrder = WEEKDAYS.map((_, at) => (first + at) % WEEKDAYS.length);
  const days = inOrder.filter((day) => isFree[day] === wanted);
  const names = days.map((day) => WEEKDAYS[day] ?? '');
  const isOneRange = days.every((day, at) => day === inOrder[at]);
  return isOneRange && days.length > 1 ? `${names[0]}-${names.at(-1)}` : names.join();
}

/** When a place of that style opens and closes, as OSM `opening_hours`; undefined: unknown. */
export function drawHours(style: HoursStyle, week: Week, random: Random): string | undefined {
  if (random() < SHARE_UNKNOWN) return undefined;
  const daily = DRAW[style](random, week);
  if (random() >= SHARE_WITH_REST_DAY) return daily;
  return `${daily}; ${choose(WEEKDAYS, random)} off`;
}

const DRAW: Readonly<Record<HoursStyle, (random: Random, week: Week) => string>> = {
  early: (random, { workdays, weekend }) => {
    const close = halfHour(17, 22, random);
    if (random() < 0.7) return `Mo-Su ${halfHour(6.5, 8.5, random)}-${close}`;
    return `${workdays} ${halfHour(6.5, 8, random)}-${close}; ${weekend} ${halfHour(8, 10, random)}-${close}`;
  },
  allDay: (random) => `Mo-Su ${halfHour(10.5, 12, random)}-${halfHour(20.5, 23, random)}`,
  split: (random, { workdays, weekend }) => {
    const lunch = `${halfHour(11.5, 12.5, random)}-${halfHour(14.5, 15.5, random)}`;
    const dinner = `${halfHour(17.5, 18.5, random)}-${halfHour(22, 23, random)}`;
    if (random() < 0.6) return `Mo-Su ${lunch},${dinner}`;
    return `${workdays} ${lunch},${dinner}; ${weekend} ${halfHour(11.5, 12.5, random)}-${halfHour(22, 23, random)}`;
  },
  dinner: (random) => `Mo-Su ${halfHour(17, 18.5, random)}-${halfHour(23, 26, random)}`,
  late: (random) => `Mo-Su ${halfHour(12, 17.5, random)}-${halfHour(23, 27, random)}`,
};

/** A time on the half hour; past midnight as OSM writes it in a range: 01:30. */
function halfHour(from: number, to: number, random: Random): string {
  const minutes = (from + 0.5 * Math.floor(random() * ((to - from) * 2 + 1))) * 60;
  const hour = Math.floor(minutes / 60) % 24;
  return `${String(hour).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
