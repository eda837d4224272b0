import type { CodeArray } from '../memory/shared-arrays.ts';
import { CLOSED, UNKNOWN } from '../hours/verdicts.ts';
import type { Verdicts } from '../hours/verdicts.ts';
import type { Filter } from './filter.ts';

/** What hours have to say; where only one thing is asked of them, it is asked for twice. */
export interface HoursWanted {
  readonly meals: Verdicts;
  readonly open: Verdicts;
  /** Nobody passes who is never open in these slots of the day; undefined where that may not be. */
  readonly slots: number | undefined;
  readonly includeUnknown: boolean;
}

/**
 * Places that serve one of the meals and are open. Both are in one filter because both may be
 * unknown: a place counts as unknown where neither says no.
 */
export class HoursFilter implements Filter {
  readonly name = 'hours';
  /** Unknown ones among all that were given to `keep`. */
  unknown = 0;

  /** `profiles` by rank. */
  constructor(
    private readonly profiles: CodeArray,
    private readonly wanted: HoursWanted,
  ) {}

  keep(ranks: Uint32Array, count: number): number {
    const { profiles } = this;
    const { meals, open, includeUnknown } = this.wanted;
    let [kept, unknown] = [0, 0];
    for (let at = 0; at < count; at++) {
      const rank = ranks[at] ?? 0;
      const profile = profiles[rank] ?? 0;
      const verdict = Math.min(meals[profile] ?? CLOSED, open[profile] ?? CLOSED);
      if (verdict === CLOSED) continue;
      if (verdict === UNKNOWN) {
        unknown++;
        if (!includeUnknown) continue;
      }
      ranks[kept++] = rank;
    }
    this.unknown += unknown;
    return kept;
  }
}
