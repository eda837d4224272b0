import { dataOf } from '@tablewise/api-client';
import type { VoteResult, VoterResult } from '@tablewise/api-client';
import { useEffect, useRef, useState } from 'preact/hooks';
import { faultOf } from '../../api/fault.ts';
import { ANSWER_TIMEOUT_MS, shownOf, useAnswer } from '../../api/use-answer.ts';
import type { Asked } from '../../api/use-answer.ts';
import { page } from '../../page.ts';
import { answered, failed, press, read, want } from './vote-state.ts';
import type { Choice, Counted, Vote, VoteState } from './vote-state.ts';

/** Everything that the caller has voted. */
export function useVoter(): Asked<VoterResult> {
  return useAnswer('voter', async (signal) =>
    dataOf(await page.api.GET('/api/v1/voter', { signal })),
  );
}

/** What of it is about one restaurant. */
export function voteIn(voter: Asked<VoterResult>, id: string): Choice {
  return shownOf(voter)?.votes.find(({ restaurant_id }) => restaurant_id === id)?.vote ?? 'none';
}

export interface Voting {
  readonly state: VoteState;
  readonly onPress: (vote: Vote) => void;
  /** Tries once more what was refused. */
  readonly onAgain: () => void;
}

/** Votes on one restaurant; `counted` is what was read of it last, `onCast` hears what was counted. */
export function useVote(
  id: string,
  counted: Counted,
  onCast: (result: VoteResult) => void,
): Voting {
  const [state, setState] = useState<VoteState>({ kind: 'read', counted });
  const latest = useRef(state);

  const become = (next: VoteState): void => {
    const before = latest.current;
    latest.current = next;
    setState(next);
    if (next.kind === 'sending' && before.kind !== 'sending') void send(next.sent);
  };
  const send = async (vote: Choice): Promise<void> => {
    try {
      const result = await cast(id, vote);
      onCast(result);
      const next = answered(latest.current, result);
      become(next);
      if (next.kind === 'sending') void send(next.sent);
    } catch (error) {
      become(failed(latest.current, faultOf(error)));
    }
  };

  const { likes, neutral, dislikes } = counted.votes;
  useEffect(() => become(read(latest.current, counted)), [counted.vote, likes, neutral, dislikes]);
  return {
    state,
    onPress: (vote) => become(press(latest.current, vote)),
    onAgain: () => {
      const { current } = latest;
      if (current.kind === 'refused') become(want(current, current.wanted));
    },
  };
}

async function cast(id: string, vote: Choice): Promise<VoteResult> {
  const path = '/api/v1/restaurants/{id}/vote';
  const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  // Whoever votes and leaves has voted.
  const call = { params: { path: { id } }, signal, keepalive: true };
  return dataOf(
    vote === 'none'
      ? await page.api.DELETE(path, call)
      : await page.api.PUT(path, { ...call, body: { vote } }),
  );
}

/** What is kept of the voter after one more vote. */
export function withVote(
  { votes, ...kept }: VoterResult,
  { restaurant_id, vote }: VoteResult,
): VoterResult {
  const others = votes.filter((each) => each.restaurant_id !== restaurant_id);
  const voted_at = new Date(page.clock.now()).toISOString();
  const changed = vote === 'none' ? others : [...others, { restaurant_id, vote, voted_at }];
  return { ...kept, votes: changed, count: changed.length };
}
