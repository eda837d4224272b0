import { dataOf } from '@tablewise/api-client';
import type { SearchResult, Source } from '@tablewise/api-client';
import { useState } from 'preact/hooks';
import { shownOf, useAnswer } from '../api/use-answer.ts';
import type { Asked } from '../api/use-answer.ts';
import { page } from '../page.ts';
import { sourcesIn } from './sources-in.ts';

interface Sources {
  readonly asked: Asked<SearchResult>;
  /** Of what was shown on the way here, and of the restaurants that come first. */
  readonly sources: readonly Source[];
  /** What the data of the city ask to be said beside that. */
  readonly credits: readonly string[];
}

/** Whose data this page has shown. */
export function useSources(): Sources {
  const [shown] = useState(() => page.answers.all());
  const asked = useAnswer('sources', async (signal) => {
    const query = { fields: ['sources'], limit: 20 };
    return dataOf(await page.api.GET('/api/v1/restaurants', { params: { query }, signal }));
  });
  const first = shownOf(asked);
  const sources = sourcesIn([...shown, first]);
  const credited = new Set(sources.map(({ attribution }) => attribution));
  const credits = (first?.metadata.attribution ?? []).filter((line) => !credited.has(line));
  return { asked, sources, credits };
}
