import type { FeatureVector } from './feature-vector.ts';
import type { GramCounter } from './gram-counter.ts';
import type { OpinionCounter, Opinions } from './opinion-counter.ts';

const RUNS = /[\p{L}\p{N}]+|[!?！？]+|\p{Extended_Pictographic}/gu;
const LONGEST_GRAM = 3;
/** What is counted weighs this much beside the characters, whose length together is 1. */
const DENSE_WEIGHT = 0.5;

/** Runs of one to three characters, which needs no dictionary, and the opinion words counted, negated ones marked. */
export function chineseFeatures(
  folded: string,
  { grams, opinions }: { readonly grams: GramCounter; readonly opinions: OpinionCounter },
): FeatureVector {
  const counted = opinions.count(folded);
  for (const run of counted.marked.match(RUNS) ?? []) grams.addRuns(run, LONGEST_GRAM);
  return grams.take(denseOf(counted).map((value) => DENSE_WEIGHT * value));
}

function denseOf({ likes, dislikes }: Opinions): number[] {
  // Two more in the denominator: one opinion says less than ten that agree.
  const all = likes + dislikes + 2;
  return [
    likes / all,
    dislikes / all,
    (likes - dislikes) / all,
    Math.min(likes, 5) / 5,
    Math.min(dislikes, 5) / 5,
    likes + dislikes === 0 ? 1 : 0,
  ];
}
