import { isOriginalMethod } from '@tablewise/contracts';
import type { RankingMethod } from '@tablewise/contracts';
import type { JudgedPlace } from './judged-place.ts';
import { priors } from './priors.ts';
import { rankByUtility } from './rank-by-utility.ts';
import { rankByVotes } from './rank-by-votes.ts';
import type { RankedPlace } from './ranked-place.ts';
import { scaleOf } from './scale.ts';
import type { Scale, Wished } from './scale.ts';

export interface RankingOptions {
  readonly method: RankingMethod;
  readonly prior?: 'all' | 'cuisine';
  readonly wished?: Wished | undefined;
  readonly diversity?: boolean;
}

export interface Ranking {
  readonly method: RankingMethod;
  /** Absent for the original methods, which weigh nothing. */
  readonly scale?: Scale;
  /** Best first. */
  readonly places: readonly RankedPlace[];
}

/** Decides the order. Same places and options, same order. */
export function rankPlaces(judged: readonly JudgedPlace[], options: RankingOptions): Ranking {
  const { method, prior = 'all', wished, diversity = false } = options;
  const priorFor = priors(judged, prior);
  if (isOriginalMethod(method)) return { method, places: rankByVotes(judged, method, priorFor) };
  const scale = scaleOf(method, wished);
  return { method, scale, places: rankByUtility(judged, { scale, priorFor, diversity }) };
}
