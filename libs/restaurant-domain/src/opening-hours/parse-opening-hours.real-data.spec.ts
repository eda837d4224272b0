import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openingHoursText } from './opening-hours-text.ts';
import { operatingHoursOf } from './operating-hours-of.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { Schedule } from './schedule.ts';
import { weekOf } from './week-of.ts';
import type { WeeklyHours } from './weekly-hours.ts';

const dataDir = process.env['REAL_DATA_DIR'] ?? '';
const file = join(dataDir, 'hk-opening-hours/strings.json');
const onRealData = existsSync(file) ? it : it.skip;

describe('real opening hours (hk-opening-hours)', () => {
  onRealData('are read in 95 % of the strings and for 97 % of the places', () => {
    const strings = realStrings();
    const read = strings.filter(({ value }) => parseOpeningHours(value).kind === 'known');
    expect(read.length / strings.length).toBeGreaterThanOrEqual(0.95);
    expect(placesOf(read) / placesOf(strings)).toBeGreaterThanOrEqual(0.97);
  });

  onRealData('are all read, or unknown with a reason', () => {
    const parsed = realStrings().map(({ value }) => parseOpeningHours(value));
    const silent = parsed.filter((hours) => hours.kind === 'unknown' && hours.reason === '');
    expect(parsed).toHaveLength(628);
    expect(silent).toEqual([]);
  });

  onRealData('share three hundred schedules or so, whose text is read back as the same', () => {
    const weeks = realStrings()
      .map(({ value }) => parseOpeningHours(value))
      .flatMap((parsed) => (parsed.kind === 'known' ? [parsed.week] : []));
    const keys = new Set(weeks.map(keyOf));
    const lost = weeks.filter((week) => {
      const again = parseOpeningHours(openingHoursText(week));
      return again.kind === 'unknown' || keyOf(again.week) !== keyOf(week);
    });
    expect(keys.size).toBeGreaterThan(300);
    expect(lost).toEqual([]);
  });

  onRealData('have a wire form that reads back to a week', () => {
    const lost = realStrings().filter(({ value }) => {
      const parsed = parseOpeningHours(value);
      if (parsed.kind === 'unknown' || parsed.week.days.flat().length === 0) return false;
      return weekOf(operatingHoursOf(parsed.week)) === undefined;
    });
    expect(lost).toEqual([]);
  });
});

interface RealString {
  readonly value: string;
  readonly places: number;
}

function realStrings(): RealString[] {
  return JSON.parse(readFileSync(file, 'utf8')) as RealString[];
}

function keyOf(week: WeeklyHours): string {
  return JSON.stringify(Schedule.compile(week));
}

function placesOf(strings: readonly RealString[]): number {
  return strings.reduce((sum, { places }) => sum + places, 0);
}
