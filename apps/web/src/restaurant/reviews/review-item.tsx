import type { JSX } from 'preact';
import { REASON_WORDS } from '../../reasons/sentence.ts';
import { useFormat, useWords } from '../../words/words.ts';
import { RESTAURANT } from '../words.ts';
import type { Reading } from './reading.ts';

type Item = Reading['items'][number];

interface ReviewItemProps extends Pick<Item, 'review'> {
  /** Of its element, so that it can have the focus. */
  readonly id: string;
  readonly sentiment: Item['sentiment'] | undefined;
}

/** One review, and what it is about. */
export function ReviewItem({ id, review, sentiment }: ReviewItemProps): JSX.Element {
  const words = useWords(RESTAURANT);
  const { aspects } = useWords(REASON_WORDS);
  const format = useFormat();
  return (
    <li id={id} class="restaurant-review" tabIndex={-1}>
      <p class="restaurant-byline quiet">
        <time dateTime={review.date}>{format.date(review.date)}</time>
        {review.stars !== undefined && <span>{words.stars(format.number(review.stars))}</span>}
        <span>{review.source.name}</span>
      </p>
      <p lang={review.language === 'und' ? undefined : review.language} dir="auto">
        {review.text}
      </p>
      {sentiment !== undefined && sentiment.aspects.length > 0 && (
        <ul class="restaurant-said">
          {sentiment.aspects.map(({ aspect, polarity }) => (
            <li key={aspect} class={`restaurant-${polarity}`}>
              {aspects[aspect]}: {words.opinion[polarity]}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
