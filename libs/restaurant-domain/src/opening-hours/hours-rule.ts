import type { Day } from './tokenize.ts';
import type { TimeRange } from './weekly-hours.ts';

/** One rule of the syntax: on which days, what. */
export interface HoursRule {
  /** As written, for messages. */
  readonly text: string;
  /** After `;` a rule replaces what its days had; after `,` it adds to it. */
  readonly joins: 'replaces' | 'adds';
  /** Absent: every day, holidays too. */
  readonly selector?: DaySelector;
  readonly says: RuleContent;
}

export interface DaySelector {
  readonly days: ReadonlySet<Day>;
  readonly publicHoliday: boolean;
  readonly schoolHoliday: boolean;
  /** `SH Mo-Fr`: those days within school holidays only. */
  readonly withinSchoolHoliday: boolean;
}

export type RuleContent =
  | { readonly kind: 'ranges'; readonly ranges: readonly TimeRange[] }
  | { readonly kind: 'off' }
  /** It says `unknown`, or `open` without a time. */
  | { readonly kind: 'unknown' };
