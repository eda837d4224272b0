import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { searchResultSchema } from '@tablewise/contracts';
import type { FoundPlace, SearchResult } from '@tablewise/contracts';
import { SystemClock, seededRandom } from '@tablewise/kernel';
import { waitUntil } from '@tablewise/testing';
import { Platform } from './harness/platform.ts';
import { drawSearch, matches } from './harness/random-search.ts';

const clock = new SystemClock();
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

  it('is told that nothing changed within a minute, of what is open now', async () => {
    const path = '/api/v1/restaurants?open_now=true&limit=5';
    /** The answers of one minute: where it ended in between, those of the next. */
    const twice = async (): Promise<readonly number[] | undefined> => {
      const minute = (): number => Math.floor(clock.now() / 60_000);
      const [started, first] = [minute(), await platform.get(path)];
      const again = await fetch(new URL(path, platform.apiUrl), {
        headers: { 'if-none-match': first.headers.get('etag') ?? '' },
      });
      return minute() === started ? [first.status, again.status] : undefined;
    };
    expect(await waitUntil('two answers within a minute', twice)).toEqual([200, 304]);
  });
});
