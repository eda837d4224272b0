import type { CastVote, FoundPlace } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { recordsOf } from '../api/records.ts';
import { shownOf, useAnswer } from '../api/use-answer.ts';
import type { Asked } from '../api/use-answer.ts';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { PlaceName } from '../parts/place-card.tsx';
import { navigate, queryHref, useLocation } from '../router/location.ts';
import { restaurantHref } from '../router/routes.ts';
import { useHref } from '../router/use-href.ts';
import { useFormat, useWords } from '../words/words.ts';
import { ABOUT } from './words.ts';

/** Votes at a time: the name of each restaurant is a question of its own. */
const STEP = 10;

/** The newest first; how many are shown stands in the address. */
export function VoteList({ votes }: { readonly votes: readonly CastVote[] }): JSX.Element {
  const words = useWords(ABOUT);
  const format = useFormat();
  const location = useLocation();
  const wanted = Math.max(STEP, Number(location.query.get('limit')) || 0);
  const shown = votes
    .toSorted((one, other) => other.voted_at.localeCompare(one.voted_at))
    .slice(0, wanted);
  const asked = useNames(shown.map(({ restaurant_id }) => restaurant_id));
  return (
    <>
      <h3>{words.votes(votes.length, format.number(votes.length))}</h3>
      {asked.state === 'failed' && <FaultNotice fault={asked.fault} onAgain={asked.askAgain} />}
      <ul class="about-list">
        {shown.map((vote) => (
          <VoteItem key={vote.restaurant_id} vote={vote} asked={asked} />
        ))}
      </ul>
      {shown.length < votes.length && (
        <button
          type="button"
          onClick={() => {
            const limit = String(shown.length + STEP);
            navigate(queryHref(location, { limit }), { replace: true });
          }}
        >
          {words.moreVotes}
        </button>
      )}
    </>
  );
}

function useNames(ids: readonly string[]): Asked<FoundPlace[]> {
  const { apiLanguage: lang } = useFormat();
  return useAnswer(`names:${lang}:${ids.join()}`, (signal) =>
    recordsOf(ids, { lang, fields: ['names'] }, signal),
  );
}

interface VoteItemProps {
  readonly vote: CastVote;
  readonly asked: Asked<FoundPlace[]>;
}

function VoteItem({ vote, asked }: VoteItemProps): JSX.Element {
  const words = useWords(ABOUT);
  const format = useFormat();
  const href = useHref();
  const { restaurant_id: id } = vote;
  const place = shownOf(asked)?.find((each) => each.id === id);
  const isGone = asked.state === 'here' && place === undefined;
  return (
    <li>
      {isGone ? (
        words.gone
      ) : (
        <a href={href(restaurantHref(id))}>
          {place === undefined ? id : <PlaceName place={place} />}
        </a>
      )}
      <span class="quiet">
        {words.vote[vote.vote]} · {format.date(format.local(vote.voted_at))}
      </span>
    </li>
  );
}
