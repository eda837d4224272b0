import { isNegation } from './english-tokens.ts';
import type { Token } from './english-tokens.ts';
import type { Lexicon, WordScores } from './lexicon.ts';

/**
 * A text's rating by a lexicon, after the rules of VADER (Hutto and Gilbert 2014): intensifiers
 * within three words strengthen or weaken, negation turns and weakens, what follows "but" counts
 * more than what came before it.
 */
const NEGATION = -0.74;
const BOOST = 0.293;
const LOOK_BACK = [1, 0.95, 0.9] as const;
const BEFORE_BUT = 0.5;
const AFTER_BUT = 1.5;
/** VADER's own: a sum of 4 comes out as 0.72. */
const NORMALIZER = 15;
const STRENGTHEN = wordsOf(`absolutely amazingly awfully completely considerably decidedly deeply
  enormously entirely especially exceptionally extremely fully greatly highly hugely incredibly
  intensely more most particularly purely quite really remarkably so substantially thoroughly
  totally tremendously unbelievably unusually utterly very super pretty too`);
const WEAKEN = wordsOf(`almost barely hardly kinda less little marginally occasionally partly
  scarcely slightly somewhat sorta`);

/** Six numbers from -1 to 1: the sum, its balance, both sides, whether nothing was rated, the sign. */
export function lexiconScores(
  tokens: readonly Token[],
  lexicon: Lexicon,
  by: keyof WordScores,
): number[] {
  const but = tokens.findLastIndex(({ word }) => word === 'but');
  let likes = 0;
  let dislikes = 0;
  tokens.forEach(({ word }, at) => {
    const rating = lexicon.get(word)?.[by] ?? 0;
    if (rating === 0) return;
    const weight = but < 0 ? 1 : at < but ? BEFORE_BUT : AFTER_BUT;
    const value = weight * inContext(tokens, at, rating);
    if (value > 0) likes += value;
    else dislikes -= value;
  });
  return summary(likes, dislikes);
}

function summary(likes: number, dislikes: number): number[] {
  const sum = likes - dislikes;
  const all = likes + dislikes;
  return [
    sum / Math.sqrt(sum * sum + NORMALIZER),
    all === 0 ? 0 : sum / all,
    likes / (likes + 3),
    dislikes / (dislikes + 3),
    all === 0 ? 1 : 0,
    Math.sign(sum),
  ];
}

function inContext(tokens: readonly Token[], at: number, rating: number): number {
  let value = rating;
  let isNegated = false;
  for (const [back, share] of LOOK_BACK.entries()) {
    const before = tokens[at - back - 1];
    if (before === undefined || before.isStop) break;
    if (STRENGTHEN.has(before.word)) value += Math.sign(rating) * BOOST * share;
    if (WEAKEN.has(before.word)) value -= Math.sign(rating) * BOOST * share;
    if (isNegation(before.word)) isNegated = true;
  }
  return isNegated ? value * NEGATION : value;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
