import { describe, expect, it } from '@jest/globals';
import { englishTokens } from './english-tokens.ts';
import { lexiconScores } from './lexicon-scores.ts';
import { readLexicon, writeLexicon } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';

const LEXICON: Lexicon = new Map([
  ['bad', { vader: -2.5, afinn: -3 }],
  ['good', { vader: 1.9, afinn: 3 }],
]);

function sumOf(text: string): number {
  return lexiconScores(englishTokens(text), LEXICON).vader[0] ?? NaN;
}

describe('the ratings of a text by a lexicon', () => {
  it('turn and weaken under a negation', () => {
    expect(sumOf('not bad')).toBeGreaterThan(0);
    expect(sumOf('not bad')).toBeLessThan(-sumOf('bad'));
    expect(sumOf('not good')).toBeLessThan(0);
  });

  it('are strengthened and weakened by the words before', () => {
    expect(sumOf('very good')).toBeGreaterThan(sumOf('good'));
    expect(sumOf('slightly good')).toBeLessThan(sumOf('good'));
    expect(sumOf('very, good')).toBe(sumOf('good'));
  });

  it('count more behind "but" than before it', () => {
    expect(sumOf('good but bad')).toBeLessThan(sumOf('good bad'));
  });

  it('say so when nothing was rated', () => {
    expect(lexiconScores(englishTokens('a table'), LEXICON).afinn).toEqual([0, 0, 0, 0, 1, 0]);
  });

  it('are the same after the lexicon was written and read', () => {
    expect([...readLexicon(writeLexicon(LEXICON))]).toEqual([...LEXICON]);
  });
});
