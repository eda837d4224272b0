import type { Votes } from '@tablewise/contracts';
import { seededRandom } from '@tablewise/kernel';
import { METHODS } from './methods.ts';
import { ndcg } from './ndcg.ts';
import { splitVotes, totalOf } from './split-votes.ts';
import type { SplitVotes } from './split-votes.ts';

const DEPTH = 10;

export interface MethodFigures {
  readonly method: string;
  /** Mean over the splits. */
  readonly ndcg: number;
  /** Of the votes held back on the first ten, the share that are dislikes. */
  readonly dislikes: number;
}

/** Ranks by one half of the votes and judges the first ten by the other, over several splits. */
export function judgeMethods(places: readonly Votes[], splits: number): MethodFigures[] {
  const halves = Array.from({ length: splits }, (_, seed) =>
    splitVotes(places, seededRandom(seed + 1)),
  );
  return METHODS.map(({ name, order }) => {
    const figures = halves.map((half) => {
      const positions = order(half.map(({ seen }) => seen)).slice(0, DEPTH);
      const top = positions.flatMap((at) => half[at] ?? []);
      return { ndcg: ndcg(top.map(gainOf), half.map(gainOf), DEPTH), dislikes: dislikesIn(top) };
    });
    return {
      method: name,
      ndcg: mean(figures.map((one) => one.ndcg)),
      dislikes: mean(figures.map((one) => one.dislikes)),
    };
  });
}

/** How good a place was to those whose votes were held back, 0..1. */
function gainOf({ held }: SplitVotes): number {
  return (held.likes + held.neutral / 2) / totalOf(held);
}

function dislikesIn(top: readonly SplitVotes[]): number {
  const all = top.reduce((sum, { held }) => sum + totalOf(held), 0);
  return top.reduce((sum, { held }) => sum + held.dislikes, 0) / all;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
