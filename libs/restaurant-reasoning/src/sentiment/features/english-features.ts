import { englishTokens } from './english-tokens.ts';
import type { Token } from './english-tokens.ts';
import type { FeatureVector } from './feature-vector.ts';
import type { GramCounter } from './gram-counter.ts';
import type { Lexicon } from './lexicon.ts';
import { lexiconScores } from './lexicon-scores.ts';

/** What counts beside the grams counts this much more than one of them. */
const DENSE_WEIGHT = 2;

/** Words and pairs of words with negation marked, and what the lexicon's two ratings come to. */
export function englishFeatures(
  text: string,
  { grams, lexicon }: { readonly grams: GramCounter; readonly lexicon: Lexicon },
): FeatureVector {
  const tokens = englishTokens(text);
  const { vader, afinn } = lexiconScores(tokens, lexicon);
  const dense = [
    ...vader,
    ...afinn,
    Math.min(3, text.split('!').length - 1) / 3,
    text.includes('?') ? 1 : 0,
    tokens.some(({ isNegation }) => isNegation) ? 1 : 0,
  ];
  markGrams(tokens, grams);
  return grams.take(dense.map((value) => DENSE_WEIGHT * value));
}

function markGrams(tokens: readonly Token[], grams: GramCounter): void {
  let previous: string | undefined;
  for (const { word, rating = 0, isNegated, isStop } of tokens) {
    const marked = isNegated ? `not_${word}` : word;
    // Most idioms are rare: what they have in common is learned from all of them.
    if (rating !== 0) grams.mark(`idiom ${Math.sign(isNegated ? -rating : rating)}`);
    if (!isStop) grams.mark(marked);
    if (previous !== undefined) grams.mark(`${previous} ${marked}`);
    previous = marked;
  }
}
