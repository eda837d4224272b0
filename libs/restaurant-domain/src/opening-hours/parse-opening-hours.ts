import { NotUnderstoodError } from './not-understood.error.ts';
import { RuleParser } from './rule-parser.ts';
import { WeekOfRules } from './week-of-rules.ts';
import type { WeeklyHours } from './weekly-hours.ts';

export interface KnownHours {
  readonly week: WeeklyHours;
  /** What of the given hours is left out of the week. */
  readonly warnings: readonly string[];
}

export type ParsedHours =
  ({ readonly kind: 'known' } & KnownHours) | { readonly kind: 'unknown'; readonly reason: string };

/**
 * Reads hours in OpenStreetMap syntax. All of it is understood or the answer is `unknown` with the
 * reason; what is left out of a known week (school holidays, an open end) is in `warnings`.
 * Source: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */
export function parseOpeningHours(osm: string): ParsedHours {
  return hoursFrom(() => {
    const parser = new RuleParser(plainSigns(osm));
    const rules = new WeekOfRules(parser.rules());
    return { week: rules.week(), warnings: [...parser.warnings, ...rules.warnings] };
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
