import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ORACLE_TIMEOUT_MS, oracleWeeks, scheduleWeek } from '../testing/oracle-weeks.ts';
import type { HoursState } from './day-states.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { Schedule } from './schedule.ts';

/*
 * Our compiler against the npm package `opening_hours` over a whole week, minute by minute, on the
 * real strings without holidays (it knows none of Hong Kong). Where ours knows nothing, every
 * minute is unknown. Both know the same minutes of all other strings than these, where we stay
 * with our answer.
 */
const DIFFERENCES: Readonly<Record<string, readonly string[]>> = {
  /** It cuts the night off at midnight where the next day has a rule, and would empty the bar. */
  'a night belongs to the evening it began': [
    '18:00-03:00; Sa off',
    'Mo-Fr 18:00-02:30; Sa 18:00-24:00; Su 18:00-02:30',
    'Mo-Sa 11:00-00:30; Su 18:00-00:30',
    'Mo-Th 11:00-24:00; Fr-Sa 11:00-02:00; Su 16:00-24:00',
    'Mo-Sa 12:30-01:00; Su 12:30-00:00',
    'Mo-Sa 07:00-16:30, 18:00-02:00; Su 07:00-16:30',
    'Mo-Sa 12:00-01:00; Su 12:00-00:30',
    'Mo-Fr 11:30-14:30,17:30-02:00;Sa,Su 17:30-02:00',
    'Mo-Fr 09:00-03:00; Sa 13:00-03:00',
  ],
  /** It has Monday's night, though Monday is off, and not Sunday's. */
  'a day that is off has no night of its own': ['17:00-01:30; Mo off'],
  /** It drops lunch; or, with days in front, serves it on those days only and dinner on all. */
  'a rule that is replaced altogether was hardly meant so': [
    '12:00-17:00;18:00-20:30',
    '11:30-15:00; 18:00-22:30',
    '11:30-15:00;18:00-23:00',
    'Tu-Su 11:30-15:00; 18:00-22:00',
    'Mo-Su 08:00-16:00; 18:00-22:30',
  ],
  /** It says open around the clock. One of them has a lunch too, so that cannot be meant. */
  'a range that ends where it begins says nothing': [
    'Mo-Su 11:30-11:30',
    'Mo-Su 11:00-15:00, 22:00-22:00',
  ],
  /** It says closed, or open, for good. */
  'a comment says when it holds': [
    'closed "due to renovation"',
    'off "Day racing day 11:00-17:45, Night racing day 17:15-22:45"',
    'Th-Su 18:30-22:30 open "Non-racing day only"',
  ],
  /** It knows the minutes outside of them to be closed; for us hours are known as a whole. */
  'the ranges of a comment are in doubt, and so is the rest': [
    '07:00-23:30,23:30-00:00 "passed last order"',
    '06:00-00:00, 00:00-00:30 "passed last order"',
  ],
  /** It is as unsure of eight o'clock, when it opens, as of midnight. */
  'an open end begins with hours that are open': [
    'Tu-We 08:00-18:00; Th-Sa 08:00+; Su 08:00-18:00',
  ],
  /** It says closed all week. */
  'nothing is said of the other days': ['Su off'],
  /** It takes a point in the middle of Europe. */
  'the sun rises where the place is': ['sunrise-sunset'],
  /** It opens for 23 hours a day; the place closes at ten in the evening. */
  'an hour that may be one of the afternoon is not taken for one of the night': [
    'Mo-Su 11:00-10:00',
  ],
  /** It guesses, and says so in warnings. */
  'a typing error is not corrected': [
    'Mo=Su 09:00-22:30',
    'Mo-Su 13:00-23:0',
    '08:30-17:30 Daily',
    'Mo-Th 13:00 - 22:30 Fr-Sa 13:00 - 23:00 Su 13:00 - 22:30',
  ],
};

const dataDir = process.env['REAL_DATA_DIR'] ?? '';
const file = join(dataDir, 'hk-opening-hours/strings.json');
const onRealData = existsSync(file) ? it : it.skip;

describe('real opening hours beside the npm package opening_hours', () => {
  onRealData(
    'are the same at each minute of a week, but for the differences argued here',
    () => {
      const strings = realStrings();
      const read = oracleWeeks(strings).flatMap((theirs, at) => {
        const hours = strings[at];
        return theirs === undefined || hours === undefined ? [] : [{ hours, theirs }];
      });
      const differing = read.filter(({ hours, theirs }) => !areEqual(weekOf(hours), theirs));
      expect(read.length).toBeGreaterThan(450);
      expect(differing.map(({ hours }) => hours).toSorted()).toEqual(
        Object.values(DIFFERENCES).flat().toSorted(),
      );
    },
    ORACLE_TIMEOUT_MS,
  );
});

function weekOf(hours: string): HoursState[] {
  const parsed = parseOpeningHours(hours);
  return scheduleWeek(parsed.kind === 'known' ? Schedule.compile(parsed.week) : undefined);
}

function areEqual(ours: readonly HoursState[], theirs: readonly HoursState[]): boolean {
  return ours.every((state, at) => state === theirs[at]);
}

function realStrings(): string[] {
  const strings = JSON.parse(readFileSync(file, 'utf8')) as { value: string }[];
  return strings.map(({ value }) => value).filter((value) => !value.includes('PH'));
}
