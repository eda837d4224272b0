import type { CodeArray } from '../memory/shared-arrays.ts';
import { hasBit } from '../memory/bits.ts';
import type { Verdicts } from '../hours/verdicts.ts';
import type { Filter } from './filter.ts';

/** What hours have to say. */
export interface HoursWanted {
  /** On being open and serving the meals, on both where both are asked for. */
  readonly verdicts: Verdicts;
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
    const { verdicts, includeUnknown } = this.wanted;
    let [kept, unknown] = [0, 0];
    for (let at = 0; at < count; at++) {
      const rank = ranks[at] ?? 0;
      const profile = profiles[rank] ?? 0;
      if (!hasBit(verdicts.maybe, profile)) continue;
      if (!hasBit(verdicts.open, profile)) {
        unknown++;
        if (!includeUnknown) continue;
      }
      ranks[kept++] = rank;
    }
    this.unknown += unknown;
    return kept;
  }
}
