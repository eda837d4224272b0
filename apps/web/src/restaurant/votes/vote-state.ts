import type { VoteResult, Votes } from '@tablewise/api-client';
import type { Fault } from '../../api/fault.ts';

export type Vote = Exclude<Choice, 'none'>;
export type Choice = VoteResult['vote'];

/** Votes as the API counts them, and the caller's own among them. */
export interface Counted {
  readonly vote: Choice;
  readonly votes: Votes;
}

/**
 * One request is on its way at most: a voter without a cookie would be two voters otherwise, and
 * answers could overtake each other. What is pressed meanwhile is sent after the answer.
 */
export type VoteState =
  /** As it was read; whatever is read later is newer. */
  | { readonly kind: 'read'; readonly counted: Counted }
  | {
      readonly kind: 'sending';
      readonly counted: Counted;
      readonly sent: Choice;
      readonly wanted: Choice;
    }
  /** As the API answered a vote: newer than anything that was read before. */
  | { readonly kind: 'cast'; readonly counted: Counted }
  /** Put back to what was counted. */
  | {
      readonly kind: 'refused';
      readonly counted: Counted;
      readonly wanted: Choice;
      readonly fault: Fault;
    };

/** A press on a button: that vote, or none where it is the one that is shown. */
export function press(state: VoteState, vote: Vote): VoteState {
  return want(state, shown(state).vote === vote ? 'none' : vote);
}

/** Asks for a vote, after the one that is on its way. */
export function want(state: VoteState, wanted: Choice): VoteState {
  return state.kind === 'sending' ? { ...state, wanted } : sending(state.counted, wanted);
}

/** The API has counted a vote. */
export function answered(state: VoteState, { vote, sentiment }: VoteResult): VoteState {
  const counted = { vote, votes: sentiment };
  return state.kind === 'sending' && state.wanted !== vote
    ? sending(counted, state.wanted)
    : { kind: 'cast', counted };
}

/** The API has not counted it, as far as is known. */
export function failed(state: VoteState, fault: Fault): VoteState {
  const { counted } = state;
  const wanted = state.kind === 'sending' ? state.wanted : counted.vote;
  return { kind: 'refused', counted, wanted, fault };
}

/** The votes were read again. */
export function read(state: VoteState, counted: Counted): VoteState {
  if (state.kind === 'read' || state.kind === 'refused') return { ...state, counted };
  return state;
}

/** What is shown: as if the vote were counted already. */
export function shown(state: VoteState): Counted {
  const { counted } = state;
  if (state.kind !== 'sending') return counted;
  return { vote: state.wanted, votes: moved(counted, state.wanted) };
}

function sending(counted: Counted, wanted: Choice): VoteState {
  return { kind: 'sending', counted, sent: wanted, wanted };
}

const COUNTS: Readonly<Record<Vote, keyof Votes>> = {
  like: 'likes',
  neutral: 'neutral',
  dislike: 'dislikes',
};

function moved({ vote, votes }: Counted, to: Choice): Votes {
  const counts = { ...votes };
  if (vote !== 'none') counts[COUNTS[vote]] = Math.max(0, counts[COUNTS[vote]] - 1);
  if (to !== 'none') counts[COUNTS[to]] += 1;
  return counts;
}
