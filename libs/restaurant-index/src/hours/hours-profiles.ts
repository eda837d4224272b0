import type { OperatingHours } from '@tablewise/contracts';
import type { DayStates, MealPeriods } from '@tablewise/restaurant-domain';
import { NameCodes } from '../columns/name-codes.ts';
import { sharedCodes, sharedUint32, sharedUint8 } from '../memory/shared-arrays.ts';
import type { CodeArray } from '../memory/shared-arrays.ts';
import type { IndexablePlace } from '../indexable-place.ts';
import type { MealDay, MealRule } from '../place-query.ts';
import { packRows } from './dated-rows.ts';
import type { DatedRow, DatedRows } from './dated-rows.ts';
import { mealCode } from './meal-code.ts';
import { knownHours, mealCodesOf } from './known-hours.ts';
import { MEAL_DAYS } from './meal-days.ts';
import { OriginalCodes } from './original-codes.ts';
import { DaysBuilder } from './packed-days.ts';
import type { PackedDays } from './packed-days.ts';

/**
 * All that hours say of places, once for each distinct combination of hours, time zone and meals:
 * a city has a few hundred. A place has only its profile's number.
 */
export interface HoursProfiles {
  readonly count: number;
  /** By profile. */
  readonly zones: Uint32Array;
  /** Profile p's meal code in table t is at t * count + p; see `mealTable`. */
  readonly mealCodes: Uint8Array;
  /** Rows after those of the profiles: what replaces them at times of the year. */
  readonly dated: DatedRows;
  /** The number of row r's day of kind k is at k * rows + r; see `dayKind`. */
  readonly dayNumbers: CodeArray;
  readonly days: PackedDays;
  readonly zoneNames: readonly string[];
}

const DAY_TABLES = MEAL_DAYS.length + 1;
export const MEAL_TABLES = 2 * DAY_TABLES;

/** Which of the tables of meal codes has the answers by a rule, of a day or of any. */
export function mealTable(rule: MealRule, day: MealDay | undefined): number {
  return (
    (rule === 'overlap' ? 0 : DAY_TABLES) + (day === undefined ? 0 : 1 + MEAL_DAYS.indexOf(day))
  );
}

interface KnownProfile {
  readonly profile: number;
  readonly meals: number;
  readonly zone: string;
  readonly osm: string | undefined;
  readonly hours: OperatingHours | undefined;
}

/** Collects the profiles of places one by one. */
export class HoursProfilesBuilder {
  /** By how their hours are written; few are written the same and differ in something else. */
  private readonly alike = new Map<string, KnownProfile[]>();
  private readonly original: OriginalCodes;
  private readonly days = new DaysBuilder();
  private readonly zoneCodes = new NameCodes();
  private readonly zones: number[] = [];
  /** By profile, then by table and by kind of day. */
  private readonly mealCodes: (readonly number[])[] = [];
  private readonly dayNumbers: (readonly number[])[] = [];
  private readonly datedRows: (DatedRow & { readonly dayNumbers: readonly number[] })[] = [];

  constructor(private readonly periods: MealPeriods) {
    this.original = new OriginalCodes(periods);
  }

  /** The number of the place's profile. */
  profileOf(place: IndexablePlace): number {
    const { opening_hours: osm, operating_hours: hours, time_zone: zone } = place;
    const meals = mealCode(place.meals);
    const text = textOfHours(place);
    const alike = this.alike.get(text);
    for (const known of alike ?? []) {
      const isSame = known.meals === meals && known.zone === zone && known.osm === osm;
      if (isSame && areSame(known.hours, hours)) return known.profile;
    }
    const added = { profile: this.add(place, meals), meals, zone, osm, hours };
    if (alike === undefined) this.alike.set(text, [added]);
    else alike.push(added);
    return added.profile;
  }

  build(): HoursProfiles {
    const count = this.zones.length;
    const zones = sharedUint32(count);
    zones.set(this.zones);
    const dayNumbers = [...this.dayNumbers, ...this.datedRows.map((row) => row.dayNumbers)];
    return {
      count,
      zones,
      mealCodes: transposed(this.mealCodes, (length) => sharedUint8(length)),
      dated: packRows(this.datedRows, count),
      dayNumbers: transposed(dayNumbers, (length) => sharedCodes(length, this.days.size)),
      days: this.days.build(),
      zoneNames: this.zoneCodes.names,
    };
  }

  private add(place: IndexablePlace, meals: number): number {
    const hours = knownHours(place, this.periods);
    const original = this.original.of(place.operating_hours);
    this.zones.push(this.zoneCodes.codeOf(place.time_zone));
    this.mealCodes.push([...mealCodesOf(hours, meals), ...original]);
    this.dayNumbers.push(this.numbersOf(hours.schedule.days));
    const profile = this.zones.length - 1;
    for (const { from, to, days } of hours.schedule.dated) {
      this.datedRows.push({ profile, from, to, dayNumbers: this.numbersOf(days) });
    }
    return profile;
  }

  /** Most days of a place are the same one. */
  private numbersOf(days: readonly DayStates[]): number[] {
    const numbers = new Map<DayStates, number>();
    for (const day of new Set(days)) numbers.set(day, this.days.numberOf(day));
    return days.map((day) => numbers.get(day) ?? 0);
  }
}

/** Rows of equal length, column by column. */
function transposed<T extends CodeArray>(
  rows: readonly (readonly number[])[],
  allocate: (length: number) => T,
): T {
  const target = allocate(rows.length * (rows[0]?.length ?? 0));
  for (const [at, row] of rows.entries()) {
    for (let column = 0; column < row.length; column++) {
      target[column * rows.length + at] = row[column] ?? 0;
    }
  }
  return target;
}

/** The same for hours that are written the same, and for few others. */
function textOfHours({ opening_hours: osm, operating_hours: hours }: IndexablePlace): string {
  if (osm !== undefined || hours === undefined) return osm ?? '';
  return `${hours.mon_fri.join()}/${hours.sat_sun.join()}/${hours.public_holiday.join()}`;
}

function areSame(a: OperatingHours | undefined, b: OperatingHours | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return (
    areEqual(a.mon_fri, b.mon_fri) &&
    areEqual(a.sat_sun, b.sat_sun) &&
    areEqual(a.public_holiday, b.public_holiday)
  );
}

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
