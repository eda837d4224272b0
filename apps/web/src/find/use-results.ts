import type { SearchResult } from '@tablewise/api-client';
import { useEffect, useRef, useState } from 'preact/hooks';
import { faultOf } from '../api/fault.ts';
import type { Fault } from '../api/fault.ts';
import { inTime, shownOf, useAnswer } from '../api/use-answer.ts';
import type { Asked } from '../api/use-answer.ts';
import { page } from '../page.ts';
import type { Criteria } from './criteria.ts';
import { CARD_FIELDS, search } from './search.ts';

export const PAGE_SIZE = 20;
const LONGEST_LIST = 1_000;
const FACETS = ['area', 'cuisine', 'price_level', 'meal'] as const;

/** What became of asking for more. */
export type More =
  { readonly state: 'idle' | 'waiting' } | { readonly state: 'failed'; readonly fault: Fault };

export interface Results {
  readonly asked: Asked<SearchResult>;
  readonly more: More;
  readonly askMore: () => void;
}

/**
 * What the criteria find, as far as it was asked for. Whoever comes back finds the list as long as it
 * was, at once, and as it is now a moment later.
 */
export function useResults(criteria: Criteria, lang: 'en' | 'zh'): Results {
  const key = `find:${lang}:${JSON.stringify(criteria)}`;
  const query = { ...criteria, lang, fields: CARD_FIELDS };
  const asked = useAnswer<SearchResult>(key, (signal) => {
    const before = page.answers.get(key) as SearchResult | undefined;
    const length = Math.max(PAGE_SIZE, before?.restaurants.length ?? 0);
    return search({ ...query, facets: FACETS, limit: Math.min(length, LONGEST_LIST) }, signal);
  });
  const [more, setMore] = useState<More>({ state: 'idle' });
  const asking = useRef<AbortController>(undefined);
  useEffect(() => {
    setMore({ state: 'idle' });
    return () => asking.current?.abort();
  }, [key]);

  const askMore = (): void => {
    const found = shownOf(asked);
    if (found?.next_cursor === undefined || more.state === 'waiting') return;
    asking.current = new AbortController();
    const { signal } = asking.current;
    setMore({ state: 'waiting' });
    search({ ...query, limit: PAGE_SIZE, cursor: found.next_cursor }, inTime(signal)).then(
      (next) => {
        if (signal.aborted) return;
        asked.put(appended(found, next));
        setMore({ state: 'idle' });
      },
      (error: unknown) => {
        if (!signal.aborted) setMore({ state: 'failed', fault: faultOf(error) });
      },
    );
  };
  return { asked, more, askMore };
}

/** A list with the next page, none twice: places move between pages when votes are cast. */
export function appended(found: SearchResult, next: SearchResult): SearchResult {
  const known = new Set(found.restaurants.map(({ id }) => id));
  const restaurants = [
    ...found.restaurants,
    ...next.restaurants.filter(({ id }) => !known.has(id)),
  ];
  return {
    ...next,
    restaurants,
    count: restaurants.length,
    // Facets were asked for once.
    metadata: found.metadata,
  };
}
