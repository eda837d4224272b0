import type { HoursByDay, PlaceOnPage } from '@tablewise/contracts';
import { hoursByDayOf, weekOfDays } from './hours-by-day.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { Schedule } from './schedule.ts';
import { weekOf } from './week-of.ts';
import type { WeeklyHours } from './weekly-hours.ts';

/** The fields of a record that say when it is open. */
export type WrittenHours = Pick<PlaceOnPage, 'opening_hours' | 'hours' | 'operating_hours'>;

/** What the hours of a record mean. */
export interface PlaceHours {
  /** Which field says so. */
  readonly from: keyof WrittenHours;
  readonly schedule: Schedule;
  /** The usual week as the wire has it. Shared: not to be changed. */
  readonly byDay: HoursByDay;
}

/*
 * A city has some thousand different hours, and they are asked for with every record that is shown or
 * ranked; a caller of the ranking may bring any. What is kept is bounded by number and by length.
 */
const MAX_KEPT = 10_000;
const MAX_KEPT_CHARACTERS = 2 ** 22;
const kept = new Map<string, PlaceHours | undefined>();
let keptCharacters = 0;

/**
 * When a place is open, by the first of `opening_hours`, `hours` and `operating_hours` that is
 * understood: the most exact one. Undefined: none is. Everyone who asks when a place is open asks
 * here, so that search, display and ranking agree.
 */
export function hoursOfPlace(place: WrittenHours): PlaceHours | undefined {
  const { opening_hours: osm, hours, operating_hours: byKind } = place;
  return (
    (osm === undefined ? undefined : read('opening_hours', osm, () => weekOfText(osm))) ??
    (hours && read('hours', JSON.stringify(hours), () => weekOfDays(hours))) ??
    (byKind && read('operating_hours', JSON.stringify(byKind), () => weekOf(byKind)))
  );
}

function read(
  from: PlaceHours['from'],
  text: string,
  weekIn: () => WeeklyHours | undefined,
): PlaceHours | undefined {
  const key = `${from} ${text}`;
  if (kept.has(key)) return kept.get(key);
  const week = weekIn();
  const hours = week && { from, schedule: Schedule.compile(week), byDay: hoursByDayOf(week) };
  keptCharacters += key.length;
  if (kept.size >= MAX_KEPT || keptCharacters > MAX_KEPT_CHARACTERS) {
    kept.clear();
    keptCharacters = key.length;
  }
  kept.set(key, hours);
  return hours;
}

function weekOfText(osm: string): WeeklyHours | undefined {
  const parsed = parseOpeningHours(osm);
  return parsed.kind === 'known' ? parsed.week : undefined;
}
