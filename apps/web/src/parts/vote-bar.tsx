import type { Votes } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useFormat, useWords } from '../words/words.ts';
import { PARTS } from './words.ts';

/** The votes as a thin bar of three parts, with their number beside it. */
export function VoteBar({ votes }: { readonly votes: Votes }): JSX.Element {
  const format = useFormat();
  const words = useWords(PARTS);
  const { likes, neutral, dislikes } = votes;
  const total = likes + neutral + dislikes;
  if (total === 0) return <span class="votes quiet">{words.noVotes}</span>;
  const [liked, meh, disliked, all] = [likes, neutral, dislikes, total].map((count) =>
    format.number(count),
  ) as [string, string, string, string];
  return (
    <span class="votes" title={words.votes(liked, meh, disliked)}>
      <span class="vote-bar" aria-hidden="true">
        <span class="vote-likes" style={{ flexGrow: likes }} />
        <span class="vote-neutral" style={{ flexGrow: neutral }} />
        <span class="vote-dislikes" style={{ flexGrow: dislikes }} />
      </span>
      <span class="vote-count">{words.liked(liked, all)}</span>
    </span>
  );
}
