import { labelIn } from '../words/labels.ts';
import type { Format } from '../words/format.ts';

/** How a sentence about a place calls things and writes numbers. */
export interface Say {
  readonly format: Format;
  /** Of cuisines and areas, as `useLabels` has them. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Until then it is still the night of the day before. */
const DAY_ENDS = '06:00';
const DAY_MS = 86_400_000;

/** A time beside another one: its day is said only where it is not the other's, night included. */
export function sayTime({ format }: Say, time: string, at: string | undefined): string {
  return at !== undefined && isThatDay(time, at)
    ? format.time(time)
    : `${format.day(time)} ${format.time(time)}`;
}

function isThatDay(time: string, at: string): boolean {
  const [date = '', clock = ''] = time.split('T');
  const day = at.slice(0, 10);
  const next = new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
  return date === day || (date === next && clock < DAY_ENDS);
}

/** Several names, as the language lists them. */
export function sayNames({ format, labels }: Say, names: readonly string[]): string {
  return format.list(names.map((name) => labelIn(labels, name)));
}
