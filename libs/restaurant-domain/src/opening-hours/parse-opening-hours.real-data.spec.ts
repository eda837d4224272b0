import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { operatingHoursOf } from './operating-hours-of.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { weekOf } from './week-of.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const dataDir = process.env['REAL_DATA_DIR'] ?? join(root, '../shared/data');
const file = join(dataDir, 'hk-opening-hours/strings.json');
const onRealData = existsSync(file) ? it : it.skip;

describe('real opening hours (hk-opening-hours)', () => {
  onRealData('are read in 93 % of the strings and for 96 % of the places', () => {
    const strings = realStrings();
    const read = strings.filter(({ value }) => parseOpeningHours(value).kind === 'known');
    expect(read.length / strings.length).toBeGreaterThanOrEqual(0.93);
    expect(placesOf(read) / placesOf(strings)).toBeGreaterThanOrEqual(0.96);
  });

  onRealData('are otherwise unknown with a reason', () => {
    const reasons = realStrings()
      .map(({ value }) => parseOpeningHours(value))
      .flatMap((parsed) => (parsed.kind === 'unknown' ? [parsed.reason] : []));
    expect(reasons).not.toHaveLength(0);
    expect(reasons).not.toContain('');
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

function placesOf(strings: readonly RealString[]): number {
  return strings.reduce((sum, { places }) => sum + places, 0);
}
