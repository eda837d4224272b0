import { dataOf } from '@tablewise/api-client';
import type { VoteResult, VoterResult } from '@tablewise/api-client';
import { useEffect, useRef, useState } from 'preact/hooks';
import { faultOf } from '../../api/fault.ts';
import { ANSWER_TIMEOUT_MS, shownOf } from '../../api/use-answer.ts';
import type { Asked } from '../../api/use-answer.ts';
import { page } from '../../page.ts';
import { answered, failed, press, read, want } from './vote-state.ts';
import type { Choice, Counted, Vote, VoteState } from './vote-state.ts';

/** The caller's vote on one restaurant. */
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
