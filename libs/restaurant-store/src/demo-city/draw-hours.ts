import type { Random } from '@tablewise/kernel';
import { choose } from './weighted-choice.ts';

/** When places of a kind are open: see `DRAW`. */
export type HoursStyle = 'early' | 'allDay' | 'split' | 'dinner' | 'late';

/** As in real listings, not every place says when it is open. */
const SHARE_UNKNOWN = 0.2;
const SHARE_WITH_REST_DAY = 0.15;
const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** When a place of that style opens and closes, as OSM `opening_hours`; undefined: unknown. */
export function drawHours(style: HoursStyle, random: Random): string | undefined {
  if (random() < SHARE_UNKNOWN) return undefined;
  const daily = DRAW[style](random);
  if (random() >= SHARE_WITH_REST_DAY) return daily;
  return `${daily}; ${choose(WEEKDAYS, random)} off`;
}

const DRAW: Readonly<Record<HoursStyle, (random: Random) => string>> = {
  early: (random) => {
    const close = halfHour(17, 22, random);
    if (random() < 0.7) return `Mo-Su ${halfHour(6.5, 8.5, random)}-${close}`;
    return `Mo-Fr ${halfHour(6.5, 8, random)}-${close}; Sa-Su ${halfHour(8, 10, random)}-${close}`;
  },
  allDay: (random) => `Mo-Su ${halfHour(10.5, 12, random)}-${halfHour(20.5, 23, random)}`,
  split: (random) => {
    const lunch = `${halfHour(11.5, 12.5, random)}-${halfHour(14.5, 15.5, random)}`;
    const dinner = `${halfHour(17.5, 18.5, random)}-${halfHour(22, 23, random)}`;
    if (random() < 0.6) return `Mo-Su ${lunch},${dinner}`;
    return `Mo-Fr ${lunch},${dinner}; Sa-Su ${halfHour(11.5, 12.5, random)}-${halfHour(22, 23, random)}`;
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
