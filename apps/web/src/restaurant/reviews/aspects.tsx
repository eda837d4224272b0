import type { JSX } from 'preact';
import { REASON_WORDS } from '../../reasons/sentence.ts';
import { useFormat, useWords } from '../../words/words.ts';
import { RESTAURANT } from '../words.ts';
import type { AspectOpinion, Reading } from './reading.ts';

/** What the reviews say of food, service, price, with words of theirs. */
export function Aspects({ reading }: { readonly reading: Reading }): JSX.Element | null {
  const words = useWords(RESTAURANT);
  const format = useFormat();
  const { aspects, readCount } = reading;
  if (aspects.length === 0) return null;
  return (
    <div class="restaurant-aspects">
      <h3>{words.saying(readCount, format.number(readCount))}</h3>
      <ul>
        {aspects.map((opinion) => (
          <Aspect key={opinion.aspect} opinion={opinion} />
        ))}
      </ul>
    </div>
  );
}

function Aspect({ opinion }: { readonly opinion: AspectOpinion }): JSX.Element {
  const words = useWords(RESTAURANT);
  const { aspects } = useWords(REASON_WORDS);
  const format = useFormat();
  const { aspect, likes, neutral, dislikes, quotes } = opinion;
  return (
    <li>
      <p class="restaurant-aspect">
        <strong>{aspects[aspect]}</strong>
        <span class="vote-bar" aria-hidden="true">
          <span class="vote-likes" style={{ flexGrow: likes }} />
          <span class="vote-neutral" style={{ flexGrow: neutral }} />
          <span class="vote-dislikes" style={{ flexGrow: dislikes }} />
        </span>
        <span class="quiet">{words.goodAndBad(format.number(likes), format.number(dislikes))}</span>
      </p>
      {quotes.map(({ text, polarity }, index) => (
        <q key={index} class={`restaurant-quote restaurant-${polarity}`}>
          {text}
        </q>
      ))}
    </li>
  );
}
