import { describe, expect, it } from '@jest/globals';
import type { Votes } from '@tablewise/api-client';
import fc from 'fast-check';
import { answered, failed, press, read, shown } from './vote-state.ts';
import type { Choice, Counted, Vote } from './vote-state.ts';

const FAULT = { kind: 'unreachable' } as const;
const VOTES: Votes = { likes: 10, neutral: 2, dislikes: 3 };
const unvoted = read(
  { kind: 'read', counted: { vote: 'like', votes: VOTES } },
  { vote: 'none', votes: VOTES },
);

/** The API counts as this does. */
class Ballot {
  vote: Choice = 'none';

  count(vote: Choice): {
    restaurant_id: string;
    sentiment: Votes;
    vote: Choice;
    generation: number;
  } {
    this.vote = vote;
    return { restaurant_id: 'a', vote, sentiment: this.votes, generation: 1 };
  }

  get votes(): Votes {
    return {
      likes: VOTES.likes + Number(this.vote === 'like'),
      neutral: VOTES.neutral + Number(this.vote === 'neutral'),
      dislikes: VOTES.dislikes + Number(this.vote === 'dislike'),
    };
  }
}

describe('a vote', () => {
  it('is shown before it is counted', () => {
    expect(shown(press(unvoted, 'like'))).toEqual({
      vote: 'like',
      votes: { ...VOTES, likes: 11 },
    });
  });

  it('is taken back by a second press on it', () => {
    const liked = answered(press(unvoted, 'like'), new Ballot().count('like'));
    const back = press(liked, 'like');
    expect(back).toMatchObject({ kind: 'sending', sent: 'none' });
    expect(shown(back)).toEqual({ vote: 'none', votes: VOTES });
  });

  it('moves to another one, and out of the first', () => {
    const liked = answered(press(unvoted, 'like'), new Ballot().count('like'));
    expect(shown(press(liked, 'dislike')).votes).toEqual({ ...VOTES, dislikes: 4 });
  });

  it('waits for the one that is on its way', () => {
    const both = press(press(unvoted, 'like'), 'dislike');
    expect(both).toMatchObject({ kind: 'sending', sent: 'like', wanted: 'dislike' });
    const next = answered(both, new Ballot().count('like'));
    expect(next).toMatchObject({ kind: 'sending', sent: 'dislike', wanted: 'dislike' });
    expect(shown(next).votes).toEqual({ ...VOTES, dislikes: 4 });
  });

  it('is not sent twice where it is pressed away and back', () => {
    const thrice = press(press(press(unvoted, 'like'), 'like'), 'like');
    expect(answered(thrice, new Ballot().count('like')).kind).toBe('cast');
  });

  it('is put back when it fails, and keeps what was wanted', () => {
    const refused = failed(press(unvoted, 'like'), FAULT);
    expect(shown(refused)).toEqual({ vote: 'none', votes: VOTES });
    expect(refused).toMatchObject({ kind: 'refused', wanted: 'like', fault: FAULT });
  });

  it('can be tried again after it failed', () => {
    expect(press(failed(press(unvoted, 'like'), FAULT), 'like')).toMatchObject({
      kind: 'sending',
      sent: 'like',
    });
  });

  it('is known from what is read later, until one is cast', () => {
    const earlier: Counted = { vote: 'dislike', votes: VOTES };
    expect(shown(read(unvoted, earlier))).toEqual(earlier);
    const cast = answered(press(unvoted, 'like'), new Ballot().count('like'));
    expect(read(cast, earlier)).toBe(cast);
    expect(shown(read(failed(cast, FAULT), earlier))).toEqual(earlier);
  });

  it('ends as what is counted, whatever is pressed and whatever fails', () => {
    const presses = fc.array(
      fc.oneof(
        fc.constantFrom<Vote>('like', 'neutral', 'dislike').map((vote) => ({ vote })),
        fc.constantFrom('answer', 'failure').map((outcome) => ({ outcome })),
      ),
    );
    fc.assert(
      fc.property(presses, (events) => {
        const ballot = new Ballot();
        let state = unvoted;
        const settle = (): void => {
          if (state.kind === 'sending') state = answered(state, ballot.count(state.sent));
        };
        for (const event of events) {
          if ('vote' in event) state = press(state, event.vote);
          else if (event.outcome === 'answer') settle();
          else if (state.kind === 'sending') state = failed(state, FAULT);
        }
        while (state.kind === 'sending') settle();
        expect(shown(state)).toEqual({ vote: ballot.vote, votes: ballot.votes });
      }),
    );
  });
});
