import type { FoundPlace } from '@tablewise/api-client';
import type { JSX } from 'preact';
import type { Fault } from '../../api/fault.ts';
import { shownOf } from '../../api/use-answer.ts';
import { FaultNotice } from '../../parts/fault-notice.tsx';
import { VoteBar } from '../../parts/vote-bar.tsx';
import { useVoter, withVote } from '../../voter.ts';
import { useFormat, useWords } from '../../words/words.ts';
import { RESTAURANT } from '../words.ts';
import { intervalOf } from './interval.ts';
import { useVote, voteIn } from './use-vote.ts';
import { shown } from './vote-state.ts';
import type { Vote } from './vote-state.ts';

const VOTES: readonly Vote[] = ['like', 'neutral', 'dislike'];

/** What diners think of a place, how sure that is, and what the reader thinks. */
export function VotesSection({ place }: { readonly place: FoundPlace }): JSX.Element {
  const words = useWords(RESTAURANT);
  const format = useFormat();
  const voter = useVoter();
  const counted = { vote: voteIn(voter, place.id), votes: place.sentiment };
  const { state, onPress, onAgain } = useVote(place.id, counted, (result) => {
    const known = shownOf(voter);
    // Of a voter whose other votes were not read, nothing can be kept.
    if (known !== undefined) voter.put(withVote(known, result));
  });
  const { vote, votes } = shown(state);
  const interval = intervalOf(votes);
  return (
    <section class="restaurant-section" aria-labelledby="votes">
      <h2 id="votes">{words.votes}</h2>
      <p aria-live="polite">
        <VoteBar votes={votes} />
      </p>
      {interval !== undefined && (
        <p class="quiet">
          {words.interval(format.percent(interval.low), format.percent(interval.high))}
        </p>
      )}
      <div class="restaurant-vote" role="group" aria-label={words.yourVote}>
        {VOTES.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={vote === each}
            onClick={() => onPress(each)}
          >
            {words.vote[each]}
          </button>
        ))}
      </div>
      <p class="quiet">{vote === 'none' ? words.voteHint : words.voted}</p>
      {state.kind === 'refused' && (
        <>
          <p>{isUnanswered(state.fault) ? words.voteUnknown : words.voteFailed}</p>
          <FaultNotice key={state.fault} fault={state.fault} onAgain={onAgain} />
        </>
      )}
      {voter.state === 'failed' && state.kind === 'read' && (
        <FaultNotice fault={voter.fault} onAgain={voter.askAgain} />
      )}
    </section>
  );
}

/** The vote may have arrived all the same. */
function isUnanswered({ kind }: Fault): boolean {
  return kind === 'slow' || kind === 'unreachable' || kind === 'unreadable';
}
