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

/** Of each rating six numbers from -1 to 1: the sum, its balance, both sides, whether nothing was rated, the sign. */
export function lexiconScores(
  tokens: readonly Token[],
  lexicon: Lexicon,
): Readonly<Record<keyof WordScores, number[]>> {
  const but = tokens.findLastIndex(({ word }) => word === 'but');
  const [vader, afinn] = [
    { likes: 0, dislikes: 0 },
    { likes: 0, dislikes: 0 },
  ];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const rated = token === undefined ? undefined : ratingOf(token, lexicon);
    if (rated === undefined) continue;
    const { boost, factor } = contextOf(tokens, at);
    const weight = (but < 0 ? 1 : at < but ? BEFORE_BUT : AFTER_BUT) * factor;
    add(vader, weight * (rated.vader + Math.sign(rated.vader) * boost));
    add(afinn, weight * (rated.afinn + Math.sign(rated.afinn) * boost));
  }
  return { vader: summary(vader), afinn: summary(afinn) };
}

function ratingOf({ word, rating }: Token, lexicon: Lexicon): WordScores | undefined {
  if (rating !== undefined) return rating === 0 ? undefined : { vader: rating, afinn: rating };
  return lexicon.get(word);
}

interface Sides {
  likes: number;
  dislikes: number;
}

function add(sides: Sides, value: number): void {
  if (value > 0) sides.likes += value;
  else sides.dislikes -= value;
}

function summary({ likes, dislikes }: Sides): number[] {
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

/** How far the words before strengthen a rating, and what negation makes of it. */
function contextOf(tokens: readonly Token[], at: number): { boost: number; factor: number } {
  let boost = 0;
  let factor = 1;
  for (let back = 0; back < LOOK_BACK.length; back++) {
    const before = tokens[at - back - 1];
    if (before === undefined || before.isStop) break;
    const share = LOOK_BACK[back] ?? 0;
    if (STRENGTHEN.has(before.word)) boost += BOOST * share;
    if (WEAKEN.has(before.word)) boost -= BOOST * share;
    if (before.isNegation) factor = NEGATION;
  }
  return { boost, factor };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
