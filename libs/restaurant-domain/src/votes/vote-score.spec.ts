import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { priorOf, voteScore } from './vote-score.ts';

const EVEN = priorOf([]);
const NONE = { likes: 0, neutral: 0, dislikes: 0 };
const count = fc.nat(100_000);
const someVotes = fc.record({ likes: count, neutral: count, dislikes: count });
const aPrior = fc.array(someVotes, { maxLength: 4 }).map(priorOf);

describe('voteScore', () => {
  it('is the posterior mean less half a standard deviation', () => {
    // α = (90 + 10/3, 10/3, 10/3) of 100: mean 0.95, variance (0.941666… − 0.95²) / 101.
    const score = voteScore({ likes: 90, neutral: 0, dislikes: 0 }, EVEN);
    expect(score).toBeCloseTo(0.95 - Math.sqrt((0.9416666667 - 0.9025) / 101) / 2, 9);
  });

  it('asks for many votes before it believes in a high share', () => {
    const prior = priorOf([{ likes: 70, neutral: 20, dislikes: 10 }]);
    const few = voteScore({ likes: 3, neutral: 0, dislikes: 0 }, prior);
    const many = voteScore({ likes: 900, neutral: 50, dislikes: 50 }, prior);
    expect(few).toBeLessThan(many);
  });

  it('is within 0 and 1', () => {
    fc.assert(
      fc.property(someVotes, aPrior, (votes, prior) => {
        const score = voteScore(votes, prior);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never falls with one more like', () => {
    fc.assert(
      fc.property(someVotes, aPrior, (votes, prior) => {
        const liked = voteScore({ ...votes, likes: votes.likes + 1 }, prior);
        expect(liked).toBeGreaterThanOrEqual(voteScore(votes, prior) - 1e-12);
      }),
    );
  });

  it('without votes is the same for every place, and nearer to 1 where the city is liked more', () => {
    const liked = priorOf([{ likes: 9, neutral: 1, dislikes: 0 }]);
    const disliked = priorOf([{ likes: 1, neutral: 1, dislikes: 8 }]);
    expect(voteScore(NONE, liked)).toBeGreaterThan(voteScore(NONE, EVEN));
    expect(voteScore(NONE, EVEN)).toBeGreaterThan(voteScore(NONE, disliked));
  });

  it('with votes like everyone else’s comes nearer to the mean the more there are', () => {
    const prior = { likes: 0.5, neutral: 0.3, dislikes: 0.2 };
    const scores = [0, 10, 1_000, 100_000].map((n) =>
      voteScore({ likes: 0.5 * n, neutral: 0.3 * n, dislikes: 0.2 * n }, prior),
    );
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(scores.at(-1)).toBeCloseTo(0.65, 2);
  });
});

describe('priorOf', () => {
  it('is the shares of all votes together', () => {
    const votes = [
      { likes: 6, neutral: 1, dislikes: 0 },
      { likes: 1, neutral: 1, dislikes: 1 },
    ];
    expect(priorOf(votes)).toEqual({ likes: 0.7, neutral: 0.2, dislikes: 0.1 });
  });

  it('is even without votes', () => {
    expect(priorOf([NONE])).toEqual({ likes: 1 / 3, neutral: 1 / 3, dislikes: 1 / 3 });
  });
});
