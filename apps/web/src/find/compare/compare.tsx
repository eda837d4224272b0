import { dataOf } from '@tablewise/api-client';
import type { CompareResult, FoundPlace } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { shownOf, useAnswer } from '../../api/use-answer.ts';
import type { Asked } from '../../api/use-answer.ts';
import { page } from '../../page.ts';
import { FaultNotice } from '../../parts/fault-notice.tsx';
import { SkeletonCards } from '../../parts/skeleton.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useFormat, useWords } from '../../words/words.ts';
import { numbers } from '../criteria.ts';
import { useFinding } from '../finding.ts';
import { CompareTable } from './compare-table.tsx';
import { useRecords } from '../use-records.ts';
import { COMPARE } from './words.ts';

/** Up to four places side by side. */
export function Compare(): JSX.Element {
  const { criteria, compared, hrefOf } = useFinding();
  const words = useWords(COMPARE);
  useTitle(words.title);
  return (
    <>
      <p>
        <a href={hrefOf(criteria, { view: undefined })}>{words.back}</a>
      </p>
      <h1 class="find-title">{words.title}</h1>
      {compared.length < 2 ? <p>{words.tooFew}</p> : <Compared ids={compared} />}
    </>
  );
}

function Compared({ ids }: { readonly ids: readonly string[] }): JSX.Element {
  const words = useWords(COMPARE);
  const { apiLanguage } = useFormat();
  const asked = useRecords(ids, apiLanguage);
  const records = shownOf(asked)?.filter(({ id }) => ids.includes(id));
  const comparison = useComparison(records ?? []);
  return (
    <>
      {asked.state === 'failed' && (
        <FaultNotice fault={asked.fault} onAgain={asked.askAgain} stale={records !== undefined} />
      )}
      {records === undefined && asked.state === 'waiting' && <SkeletonCards count={2} />}
      {asked.state === 'here' && records !== undefined && records.length < ids.length && (
        <p class="notice">{words.gone(ids.length - records.length)}</p>
      )}
      {records !== undefined && records.length > 0 && (
        <CompareTable places={records} comparison={shownOf(comparison)} />
      )}
      {comparison.state === 'failed' && (
        <FaultNotice fault={comparison.fault} onAgain={comparison.askAgain} />
      )}
    </>
  );
}

/** What the ranking says of them, for where and when somebody looks. */
function useComparison(places: readonly FoundPlace[]): Asked<CompareResult> {
  const { criteria } = useFinding();
  const { apiLanguage: lang } = useFormat();
  const [lat, lng] = numbers(criteria.near ?? '', 2) ?? [];
  const wishes = {
    ...(lat !== undefined && lng !== undefined && { near: { lat, lng } }),
    ...(criteria.open_at !== undefined && { arrive_at: criteria.open_at }),
    ...(criteria.price_level !== undefined && { price_levels: criteria.price_level }),
    ...(criteria.cuisine !== undefined && { cuisines: criteria.cuisine }),
  };
  const ids = places.map(({ id }) => id);
  const body = { restaurants: places, ids, lang, wishes };
  return useAnswer(
    places.length < 2 ? undefined : `compare:${lang}:${ids.join()}:${JSON.stringify(wishes)}`,
    async (signal) => dataOf(await page.api.POST('/api/v1/restaurants/compare', { body, signal })),
  );
}
