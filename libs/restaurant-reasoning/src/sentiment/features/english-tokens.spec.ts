import { describe, expect, it } from '@jest/globals';
import { englishTokens } from './english-tokens.ts';

function marked(text: string): string[] {
  return englishTokens(text).map(({ word, isNegated }) => (isNegated ? `not_${word}` : word));
}

describe('the words of an English text', () => {
  it('are negated up to the next stop', () => {
    expect(marked("It wasn't good, friendly")).toEqual([
      'it',
      "wasn't",
      'not_good',
      ',',
      'friendly',
    ]);
  });

  it('are negated for four words at most, and not beyond "but"', () => {
    expect(marked('not one two three four five')).toEqual([
      'not',
      'not_one',
      'not_two',
      'not_three',
      'not_four',
      'five',
    ]);
    expect(marked('not good but cheap')).toEqual(['not', 'not_good', 'but', 'cheap']);
  });

  it('hold emoticons and emoji, and read typographic apostrophes', () => {
    expect(marked('Don’t :) 👍')).toEqual(["don't", 'not_:)', 'not_👍']);
  });

  it('take an idiom for one word, with a rating and without its negation', () => {
    const idioms = englishTokens('Service is second to none, the bill cost an arm and a leg')
      .filter(({ rating }) => rating !== undefined)
      .map(({ word, rating = 0 }) => [word, Math.sign(rating)]);
    expect(idioms).toEqual([
      ['second to none', 1],
      ['cost an arm and a leg', -1],
    ]);
    expect(marked("can't fault the soup")).toEqual(["can't fault", 'the', 'soup']);
  });

  it('are negated by phrases that say "not" in other words', () => {
    expect(marked('anything but rude')).toEqual(['anything but', 'not_rude']);
  });
});
