import type { Explanation, FoundPlace } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { PlaceCard } from '../../parts/place-card.tsx';
import { adviceOf } from '../../reasons/advice.ts';
import type { Say } from '../../reasons/say.ts';
import { REASON_WORDS } from '../../reasons/sentence.ts';
import { verdictBetween } from '../../reasons/verdict.ts';
import { useWords } from '../../words/words.ts';
import { CHOOSE } from '../words.ts';
import { whyNotSentences } from './verdict-sentences.ts';

/** The card shows the votes themselves. */
const BESIDE_VOTES = { lines: 1, besides: 'votes' } as const;

interface OthersProps {
  readonly places: readonly FoundPlace[];
  readonly pick: FoundPlace;
  readonly explanations: ReadonlyMap<string, Explanation>;
  readonly at: string | undefined;
  readonly say: Say;
}

/** What else there is, each with its first reason, one caution, and why it is not the pick. */
export function Others({ places, pick, explanations, at, say }: OthersProps): JSX.Element | null {
  const words = useWords(CHOOSE);
  const picked = explanations.get(pick.id);
  if (places.length === 0) return null;
  return (
    <section class="choose-others" aria-labelledby="others">
      <h2 id="others">{words.others}</h2>
      <div class="cards">
        {places.map((place) => {
          const explanation = explanations.get(place.id);
          const { why, cautions } = adviceOf(explanation?.reasons ?? [], say, BESIDE_VOTES);
          return (
            <PlaceCard
              key={place.id}
              place={place}
              labels={say.labels}
              reason={why[0]}
              caution={cautions[0]}
              at={at}
            >
              {explanation !== undefined && picked !== undefined && (
                <WhyNot explanation={explanation} picked={picked} say={say} />
              )}
            </PlaceCard>
          );
        })}
      </div>
    </section>
  );
}

interface WhyNotProps {
  readonly explanation: Explanation;
  readonly picked: Explanation;
  readonly say: Say;
}

/** Both scores are sums of the same terms, so nobody needs to be asked. */
function WhyNot({ explanation, picked, say }: WhyNotProps): JSX.Element {
  const choose = useWords(CHOOSE);
  const { figures } = useWords(REASON_WORDS);
  const words = { choose, figures, format: say.format };
  const verdict = verdictBetween(picked, explanation);
  return (
    <details class="choose-why-not">
      <summary>{choose.whyNot}</summary>
      {whyNotSentences(verdict, picked.name, words).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </details>
  );
}
