import type { Day } from './tokenize.ts';
import type { DateSpan, OpenRange } from './weekly-hours.ts';

/** One rule of the syntax: on which days, what. */
export interface HoursRule {
  /** As written, for messages. */
  readonly text: string;
  /** After `;` a rule replaces what its days had; after `,` it adds to it. */
  readonly joins: 'replaces' | 'adds';
  readonly selector: DaySelector;
  readonly says: RuleContent;
}

/** Days that are one of the named ones and in one of the spans. */
export interface DaySelector {
  /** Without any, and without holidays, a rule is about every day, holidays too. */
  readonly days: readonly Day[];
  readonly publicHoliday: boolean;
  /** Absent: all the year. */
  readonly dates?: readonly DateSpan[];
}

/** A rule that depends on more than the weekday, the date and public holidays. */
export interface LeftOutRule {
  /** What it depends on, in the plural. */
  readonly what: string;
  readonly text: string;
  /** The weekdays that it names. */
  readonly days: readonly Day[];
}

export type RuleContent =
  | { readonly kind: 'ranges'; readonly ranges: readonly OpenRange[] }
  | { readonly kind: 'off' }
  /** It says `unknown`, or `open` without a time. */
  | { readonly kind: 'unknown' }
  /** Its times depend on the sun. */
  | { readonly kind: 'sun'; readonly word: string };

export function namesNoDay({ selector }: HoursRule): boolean {
  return selector.days.length === 0 && !selector.publicHoliday;
}
