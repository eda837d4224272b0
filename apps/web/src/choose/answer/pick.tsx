import type { Explanation, FoundPlace } from '@tablewise/api-client';
import type { ComponentChildren, JSX } from 'preact';
import { PlaceName, useFacts, useSource } from '../../parts/place-card.tsx';
import { Status } from '../../parts/status.tsx';
import { VoteBar } from '../../parts/vote-bar.tsx';
import { adviceOf } from '../../reasons/advice.ts';
import type { Say } from '../../reasons/say.ts';
import { restaurantHref } from '../../router/routes.ts';
import { useHref } from '../../router/use-href.ts';
import { useWords } from '../../words/words.ts';
import { CHOOSE } from '../words.ts';
import { Score } from './score.tsx';

/** Reasons are read, not studied. */
const LINES = 3;

interface PickProps {
  readonly place: FoundPlace;
  /** Absent where nothing could be compared. */
  readonly explanation: Explanation | undefined;
  readonly isDrawn: boolean;
  readonly at: string | undefined;
  readonly say: Say;
  /** What it beat. */
  readonly children?: ComponentChildren;
}

/** The choice: large, with why it is the one. */
export function Pick({ place, explanation, isDrawn, at, say, children }: PickProps): JSX.Element {
  const words = useWords(CHOOSE);
  const href = useHref();
  return (
    <article class="choose-pick" aria-labelledby="pick">
      <p class="choose-kicker">{isDrawn ? words.drawn : words.pick}</p>
      <h2 id="pick">
        <a href={href(restaurantHref(place.id))}>
          <PlaceName place={place} />
        </a>
      </h2>
      <p class="quiet">{useFacts(place, say.labels).join(' · ')}</p>
      <p class="choose-row">
        <Status open={place.open} at={at} />
        <VoteBar votes={place.sentiment} />
      </p>
      {explanation !== undefined && <Why explanation={explanation} say={say} />}
      {children}
      <p>
        <a class="button button-main" href={href(restaurantHref(place.id))}>
          {words.look}
        </a>
      </p>
      {explanation !== undefined && <Score explanation={explanation} />}
      <p class="quiet">{useSource(place)}</p>
    </article>
  );
}

function Why({ explanation, say }: { explanation: Explanation; say: Say }): JSX.Element {
  const words = useWords(CHOOSE);
  const { why, cautions } = adviceOf(explanation.reasons, say, { lines: LINES });
  const [caution] = cautions;
  return (
    <div class="choose-why">
      <h3>{words.why}</h3>
      <ul>
        {why.map((sentence) => (
          <li key={sentence} class="card-reason">
            {sentence}
          </li>
        ))}
        {caution !== undefined && <li class="card-caution">{caution}</li>}
      </ul>
    </div>
  );
}
