import { NotUnderstoodError } from './not-understood.error.ts';
import { parseRules } from './rule-parser.ts';
import type { WeeklyHours } from './weekly-hours.ts';
import { yearOfRules } from './year-of-rules.ts';

/** OpenStreetMap has 255 at most. Callers bring any text, and the time it takes grows faster. */
const MAX_LENGTH = 1_000;

export interface KnownHours {
  readonly week: WeeklyHours;
  /** What of the given hours is left out of the week. */
  readonly warnings: readonly string[];
}

export type ParsedHours =
  ({ readonly kind: 'known' } & KnownHours) | { readonly kind: 'unknown'; readonly reason: string };

/**
 * Reads hours in OpenStreetMap syntax. All of it is understood or the answer is `unknown` with the
 * reason. Rules for days that no weekday and no date tells (school holidays, weeks, years, Easter)
 * are understood and left out where the rest tells a week; `warnings` names them.
 * Source: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */
export function parseOpeningHours(osm: string): ParsedHours {
  return hoursFrom(() => {
    if (osm.length > MAX_LENGTH) {
      throw new NotUnderstoodError(`is longer than ${MAX_LENGTH} characters`);
    }
    return yearOfRules(parseRules(plainSigns(osm)));
  });
}

/** What a reader of some form finds, or `unknown` where it throws NotUnderstoodError. */
export function hoursFrom(read: () => KnownHours): ParsedHours {
  try {
    return { kind: 'known', ...read() };
  } catch (error) {
    if (error instanceof NotUnderstoodError) return { kind: 'unknown', reason: error.message };
    throw error;
  }
}

/** ASCII but for the tilde, which some type for a dash. */
const PLAIN = /^[\0-}]*$/u;

/** Full-width forms and the dashes and commas that keyboards put in place of the plain ones. */
function plainSigns(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replaceAll(/[‐-―−~]/gu, '-')
    .replaceAll('、', ',');
}
