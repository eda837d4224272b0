import { describe, expect, it } from '@jest/globals';
import { ScriptFolding } from '../language/script-folding.ts';
import { AspectFinder } from './aspect-finder.ts';
import { evidenceFor } from './evidence-for.ts';

const finder = new AspectFinder(new ScriptFolding('務务乾干淨净'));

describe('the aspects of a clause', () => {
  it.each([
    ['The waitresses were rude', ['service']],
    ['tasty dishes', ['food']],
    ['crispy potatoes', ['food']],
    ['the seating was odd', ['miscellaneous']],
    ['we queued for an hour', ['waiting']],
    ['bathrooms were dirty', ['cleanliness']],
    ['next to the station', ['location']],
    ['never again', []],
  ])('in "%s" are %j', (clause, aspects) => {
    expect([...finder.aspectsIn(clause, 'en')]).toEqual(aspects);
  });

  it.each([
    ['服務好差', ['service']],
    ['服务好差', ['service']],
    ['等位等咗成個鐘', ['waiting']],
    ['上菜速度快', ['waiting']],
    ['等等再說', []],
    ['好干净', ['cleanliness']],
  ])('in "%s" are %j', (clause, aspects) => {
    expect([...finder.aspectsIn(clause, 'zh')]).toEqual(aspects);
  });
});

describe('the evidence for a given aspect', () => {
  const context = { finder, language: 'en' } as const;

  it('is the clauses that speak of it', () => {
    expect(evidenceFor('food', 'Rude waiter, great soup, good pasta', context)).toBe(
      'great soup. good pasta',
    );
  });

  it('is, where none does, those that speak of no other', () => {
    expect(evidenceFor('price', 'Rude waiter, we paid a lot', context)).toBe('we paid a lot');
  });

  it('is all of it where every clause speaks of another', () => {
    expect(evidenceFor('price', 'Rude waiter', context)).toBe('Rude waiter');
  });
});
