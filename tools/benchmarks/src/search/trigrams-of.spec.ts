import { describe, expect, it } from '@jest/globals';
import { trigramsOf } from './trigrams-of.ts';

describe('trigrams', () => {
  it('are every three letters in a row, each once', () => {
    expect(trigramsOf('bananas')).toEqual(['ban', 'ana', 'nan', 'nas']);
  });

  it.each(['ramen', 'abc', 'ab', ''])('of "%s" put together give the word', (word) => {
    const [first = '', ...rest] = trigramsOf(word);
    expect(first + rest.map((trigram) => trigram.slice(-1)).join('')).toBe(word);
  });
});
