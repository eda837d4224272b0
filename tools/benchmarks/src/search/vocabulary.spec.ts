import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '@tablewise/kernel';
import { Vocabulary } from './vocabulary.ts';

describe('a vocabulary', () => {
  const vocabulary = new Vocabulary(1_000, 7);

  it('has as many different words as it is asked for, of lower-case letters', () => {
    expect(new Set(vocabulary.words).size).toBe(1_000);
    for (const word of vocabulary.words) expect(word).toMatch(/^[a-z]{3,}$/);
  });

  it('is the same for the same seed', () => {
    expect(new Vocabulary(1_000, 7).words).toEqual(vocabulary.words);
    expect(new Vocabulary(1_000, 8).words).not.toEqual(vocabulary.words);
  });

  it('gives the first ten words as often as the next ninety', () => {
    const random = seededRandom(1);
    const counts = [0, 0, 0];
    for (let n = 0; n < 30_000; n++) {
      const rank = 1 + vocabulary.words.indexOf(vocabulary.draw(random));
      const decade = Math.floor(Math.log10(Math.min(rank, 999)) + 1e-9);
      counts[decade] = (counts[decade] ?? 0) + 1;
    }
    for (const count of counts) expect(count / 10_000).toBeCloseTo(1, 1);
  });
});
