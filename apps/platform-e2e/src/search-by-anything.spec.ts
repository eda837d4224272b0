import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { searchResultSchema } from '@tablewise/contracts';
import type { FoundPlace, SearchResult } from '@tablewise/contracts';
import { seededRandom } from '@tablewise/kernel';
import { Platform } from './harness/platform.ts';
import { drawSearch, matches } from './harness/random-search.ts';

const QUERIES = 10_000;
const AT_ONCE = 16;
const PAGE = 20;
/** A few milliseconds each, on a machine that does other things too. */
const WITHIN_MS = 240_000;
const SEED = 20_261_121;

describe('a front end that searches by anything', () => {
  let platform: Platform;
  let everything: readonly FoundPlace[];

  beforeAll(async () => {
    platform = await Platform.start();
    everything = (await search({ limit: '1000' })).restaurants;
    const rest = await search({ limit: '1000', cursor: await cursorAfterFirstPage() });
    everything = [...everything, ...rest.restaurants];
  });

  afterAll(() => platform.stop());

  async function search(query: Readonly<Record<string, string>>): Promise<SearchResult> {
    const response = await platform.get(
      `/api/v1/restaurants?${String(new URLSearchParams(query))}`,
    );
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(JSON.stringify(body));
    return searchResultSchema.parse(body);
  }

  async function cursorAfterFirstPage(): Promise<string> {
    return (await search({ limit: '1000', fields: 'id' })).next_cursor ?? '';
  }

  it(
    `gets what looking at every place gets, ${QUERIES} times (seed ${SEED})`,
    async () => {
      const random = seededRandom(SEED);
      const searches = Array.from({ length: QUERIES }, () => drawSearch(random));
      const ask = async (): Promise<void> => {
        for (let next = searches.pop(); next !== undefined; next = searches.pop()) {
          const { query, ...criteria } = next;
          const expected = everything.filter((place) => matches(place, criteria));
          const found = await search({ ...query, fields: 'id', limit: String(PAGE) });
          const best = expected.slice(0, PAGE).map(({ id }) => id);
          const answer = { total: found.total, ids: found.restaurants.map(({ id }) => id) };
          expect({ query, ...answer }).toEqual({ query, total: expected.length, ids: best });
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, ask));
    },
    WITHIN_MS,
  );

  it('goes through pages by the Link header, none twice and none left out', async () => {
    const seen: string[] = [];
    let path: string | undefined = '/api/v1/restaurants?district=Mong+Kok&limit=7&fields=id';
    let total = 0;
    while (path !== undefined) {
      const response = await platform.get(path);
      const page = searchResultSchema.parse(await response.json());
      total = page.total;
      seen.push(...page.restaurants.map(({ id }) => id));
      path = /<(?<next>[^>]+)>; rel="?next"?/u.exec(response.headers.get('link') ?? '')?.groups?.[
        'next'
      ];
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  });

  it('is told that nothing changed, by the tag of what it has', async () => {
    const path = '/api/v1/restaurants?district=Stanley';
    const first = await platform.get(path);
    const tag = first.headers.get('etag') ?? '';
    const again = await fetch(new URL(path, platform.apiUrl), {
      headers: { 'if-none-match': tag },
    });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });
});
