import { dataOf } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { shownOf, useAnswer } from '../api/use-answer.ts';
import { page } from '../page.ts';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { PlaceCard } from '../parts/place-card.tsx';
import { SkeletonCards } from '../parts/skeleton.tsx';
import { useFormat, useWords } from '../words/words.ts';
import { RESTAURANT } from './words.ts';

const SHOWN = 4;

interface SimilarProps {
  readonly id: string;
  readonly labels: ReadonlyMap<string, string>;
}

/** Others to go to when this one is full. */
export function Similar({ id, labels }: SimilarProps): JSX.Element {
  const words = useWords(RESTAURANT);
  const { apiLanguage: lang } = useFormat();
  const asked = useAnswer(`similar:${id}:${lang}`, async (signal) => {
    const params = { path: { id }, query: { limit: SHOWN, lang } };
    return dataOf(await page.api.GET('/api/v1/restaurants/{id}/similar', { params, signal }));
  });
  const places = shownOf(asked)?.restaurants;
  return (
    <section class="restaurant-similar" aria-labelledby="similar">
      <h2 id="similar">{words.similar}</h2>
      {asked.state === 'failed' && (
        <FaultNotice fault={asked.fault} onAgain={asked.askAgain} stale={places !== undefined} />
      )}
      {asked.state === 'waiting' && places === undefined && <SkeletonCards count={2} />}
      {places?.length === 0 && <p class="quiet">{words.noneSimilar}</p>}
      <div class="cards">
        {places?.map((place) => (
          <PlaceCard key={place.id} place={place} labels={labels} />
        ))}
      </div>
    </section>
  );
}
