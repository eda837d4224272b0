import type { OperatingHours } from '@tablewise/contracts';
import type { Schedule } from '@tablewise/restaurant-domain';
import { NameCodes } from '../columns/name-codes.ts';
import { sharedUint32, sharedUint8 } from '../memory/shared-arrays.ts';
import type { IndexablePlace } from '../indexable-place.ts';
import type { MealDay, MealRule } from '../place-query.ts';
import type { Postings } from '../postings/postings.ts';
import { postingsOf } from '../postings/postings.ts';
import { mealCode } from './meal-code.ts';
import type { HoursReader } from './hours-reader.ts';
import { MEAL_DAYS, mealCodesOf } from './known-hours.ts';

/**
 * All that hours say of places, once for each distinct combination of hours, time zone and meals:
 * a city has a few hundred. A place has only its profile's number.
 */
export interface HoursProfiles {
  /** By profile: number of its schedule + 1, 0 where its hours are unknown. */
  readonly schedules: Uint32Array;
  /** By profile. */
  readonly zones: Uint32Array;
  /** Profile p's meal code in table t is at t * profiles + p; see `mealTable`. */
  readonly mealCodes: Uint8Array;
  /** Distinct schedules' bits. */
  readonly scheduleWords: Postings;
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
  private readonly scheduleCodes = new NameCodes();
  private readonly scheduleList: Schedule[] = [];
  private readonly zoneCodes = new NameCodes();
  private readonly schedules: number[] = [];
  private readonly zones: number[] = [];
  private readonly codes: number[][] = Array.from({ length: MEAL_TABLES }, () => []);

  constructor(private readonly reader: HoursReader) {}

  /** The number of the place's profile. */
  profileOf(place: IndexablePlace): number {
    const { opening_hours: osm, operating_hours: hours, time_zone: zone } = place;
    const meals = mealCode(place.meals);
    const text = osm ?? keyOfRanges(hours);
    const alike = this.alike.get(text) ?? [];
    for (const known of alike) {
      const isSame = known.meals === meals && known.zone === zone && known.osm === osm;
      if (isSame && areSame(known.hours, hours)) return known.profile;
    }
    const profile = this.add(place);
    alike.push({ profile, meals, zone, osm, hours });
    this.alike.set(text, alike);
    return profile;
  }

  build(): HoursProfiles {
    const mealCodes = sharedUint8(MEAL_TABLES * this.schedules.length);
    for (const [table, codes] of this.codes.entries()) mealCodes.set(codes, table * codes.length);
    const scheduleWords = postingsOf(this.scheduleList.length, (visit) => {
      for (const [at, { words }] of this.scheduleList.entries()) {
        for (const word of words) visit(at, word);
      }
    });
    return {
      schedules: shared(this.schedules),
      zones: shared(this.zones),
      mealCodes,
      scheduleWords,
      zoneNames: this.zoneCodes.names,
    };
  }

  private add(place: IndexablePlace): number {
    const hours = this.reader.read(place, keyOfHours(place));
    const { schedule } = hours;
    this.schedules.push(schedule === undefined ? 0 : 1 + this.scheduleOf(schedule));
    this.zones.push(this.zoneCodes.codeOf(place.time_zone));
    const codes = [...mealCodesOf(hours, place.meals), ...hours.originalCodes];
    for (const [table, code] of codes.entries()) this.codes[table]?.push(code);
    return this.schedules.length - 1;
  }

  private scheduleOf(schedule: Schedule): number {
    const code = this.scheduleCodes.codeOf(schedule.key);
    if (code === this.scheduleList.length) this.scheduleList.push(schedule);
    return code;
  }
}

function shared(values: readonly number[]): Uint32Array {
  const array = sharedUint32(values.length);
  array.set(values);
  return array;
}

/** The same for hours that are written the same, and for no others. */
function keyOfHours({ opening_hours: osm, operating_hours: hours }: IndexablePlace): string {
  return measured(osm ?? '') + keyOfRanges(hours);
}

function keyOfRanges(hours: OperatingHours | undefined): string {
  let key = '';
  if (hours === undefined) return key;
  for (const ranges of [hours.mon_fri, hours.sat_sun, hours.public_holiday]) {
    key += `/${ranges.length}`;
    for (const range of ranges) key += measured(range);
  }
  return key;
}

function areSame(a: OperatingHours | undefined, b: OperatingHours | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
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

/** With its length before it, so that no text can look like two. */
function measured(text: string): string {
  return `,${text.length}:${text}`;
}
