import { END } from './packed-strings.ts';
import type { PackedStrings } from './packed-strings.ts';
import { readUnits } from './surrogate-utf8.ts';

/*
 * A place's name and its translations are one string of fields: the name, then one for each
 * language, in the order in which languages were met. A field is empty where the name needs no
 * translation, and fields at the end are left out. Where people write in two languages, names have
 * their translations in them ("翠華餐廳 Tsui Wah Restaurant"); of such a one the field says where in
 * the name it is. The marks are bytes that no UTF-8 has.
 */
export const FIELD = 0xfe;
/** Then come the first unit of the name that is meant and how many, both below this mark. */
export const PART_OF_NAME = 0xfd;

export interface PlaceNames {
  /** By rank. */
  readonly fields: PackedStrings;
  readonly languages: readonly string[];
}

export function nameAt({ fields: { starts, bytes } }: PlaceNames, rank: number): string {
  const start = starts[rank] ?? bytes.length;
  return readUnits(bytes, start, fieldEnd(bytes, start));
}

/** Empty where there is none, or it is the name. */
export function translationAt(names: PlaceNames, rank: number, language: string): string {
  const { starts, bytes } = names.fields;
  const field = names.languages.indexOf(language);
  if (field < 0) return '';
  let start = starts[rank] ?? bytes.length;
  for (let passed = 0; passed <= field; passed++) {
    const end = fieldEnd(bytes, start);
    if (bytes[end] !== FIELD) return '';
    start = end + 1;
  }
  if (bytes[start] !== PART_OF_NAME) return readUnits(bytes, start, fieldEnd(bytes, start));
  const from = bytes[start + 1] ?? 0;
  return nameAt(names, rank).slice(from, from + (bytes[start + 2] ?? 0));
}

/** The name, then its translations, each read when it is asked for. */
export function* namesAt(names: PlaceNames, rank: number): Generator<string> {
  yield nameAt(names, rank);
  for (const language of names.languages) yield translationAt(names, rank, language);
}

function fieldEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while ((bytes[at] ?? END) < FIELD) at++;
  return at;
}
