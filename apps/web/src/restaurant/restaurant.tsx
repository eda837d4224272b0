import { dataOf } from '@tablewise/api-client';
import type { components } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { shownOf, useAnswer } from '../api/use-answer.ts';
import type { Asked } from '../api/use-answer.ts';
import { page } from '../page.ts';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { SkeletonCards } from '../parts/skeleton.tsx';
import { useTitle } from '../parts/use-title.ts';
import { WithCity } from '../parts/with-city.tsx';
import { useHref } from '../router/use-href.ts';
import { useLabels } from '../words/labels.ts';
import { useFormat, useWords } from '../words/words.ts';
import { Heading } from './heading.tsx';
import { Hours } from './hours.tsx';
import { Reviews } from './reviews/reviews.tsx';
import { Similar } from './similar.tsx';
import { Sources } from './sources.tsx';
import { VotesSection } from './votes/votes.tsx';
import { RESTAURANT } from './words.ts';
import './restaurant.css';

type RestaurantResult = components['schemas']['RestaurantResult'];

/** One restaurant: when it is open, what is thought and written of it, how to get there. */
export function Restaurant({ id }: { readonly id: string }): JSX.Element {
  const asked = useRestaurant(id);
  const result = shownOf(asked);
  const labels = useLabels();
  useTitle(result?.restaurant.name);
  if (result === undefined) return <Without asked={asked} />;
  return (
    <WithCity waiting={<SkeletonCards count={3} />}>
      {() => (
        <>
          {asked.state === 'failed' && (
            <FaultNotice fault={asked.fault} onAgain={asked.askAgain} stale />
          )}
          <Sections result={result} labels={labels} />
        </>
      )}
    </WithCity>
  );
}

function useRestaurant(id: string): Asked<RestaurantResult> {
  const { apiLanguage: lang } = useFormat();
  return useAnswer(`restaurant:${id}:${lang}`, async (signal) => {
    const params = { path: { id }, query: { lang } };
    return dataOf(await page.api.GET('/api/v1/restaurants/{id}', { params, signal }));
  });
}

interface SectionsProps {
  readonly result: RestaurantResult;
  readonly labels: ReadonlyMap<string, string>;
}

function Sections({ result, labels }: SectionsProps): JSX.Element {
  const { restaurant: place, metadata } = result;
  return (
    <article class="restaurant">
      <Heading place={place} labels={labels} />
      <div class="restaurant-aside">
        <Hours place={place} />
      </div>
      <div class="restaurant-main">
        <VotesSection place={place} />
        <Reviews id={place.id} />
      </div>
      <Similar id={place.id} labels={labels} />
      <Sources place={place} attribution={metadata.attribution} />
    </article>
  );
}

/** Nothing to show yet, or at all. */
function Without({ asked }: { readonly asked: Asked<RestaurantResult> }): JSX.Element {
  const words = useWords(RESTAURANT);
  const href = useHref();
  if (asked.state !== 'failed') return <SkeletonCards count={3} />;
  if (asked.fault.kind !== 'not-found') {
    return <FaultNotice fault={asked.fault} onAgain={asked.askAgain} />;
  }
  return (
    <div class="notice">
      <h1>{words.gone}</h1>
      <p>
        <a href={href('./')}>{words.findOthers}</a>
      </p>
    </div>
  );
}
