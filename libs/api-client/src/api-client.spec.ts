import { describe, expect, it } from '@jest/globals';
import { createApiClient } from './create-api-client.ts';
import type { ApiClient } from './create-api-client.ts';
import { dataOf } from './data-of.ts';
import { pagesOf } from './pages-of.ts';
import { ProblemError } from './problem-error.ts';
import { problemOf } from './problem-of.ts';

const PROBLEM = {
  type: 'about:blank',
  title: 'Unprocessable Entity',
  status: 422,
  detail: 'unknown district: "Atlantis"',
  code: 'INPUT_UNKNOWN_DISTRICT',
  request_id: 'r1',
};

/** An API that answers each request by what stands behind its host, and what it was asked. */
function anApi(answerTo: (path: string) => Response): { api: ApiClient; asked: string[] } {
  const asked: string[] = [];
  const api = createApiClient({
    baseUrl: 'http://api.test/tablewise',
    fetch: ({ url }) => {
      const path = url.slice('http://api.test/tablewise'.length);
      asked.push(path);
      return Promise.resolve(answerTo(path));
    },
  });
  return { api, asked };
}

const json = (body: unknown, status = 200): Response => Response.json(body, { status });
const refused = (): Response => json(PROBLEM, 422);

describe('a client of the API', () => {
  it('writes the values of a list between commas, below the path of the API', async () => {
    const { api, asked } = anApi(() => json({}));
    await api.GET('/api/v1/restaurants', {
      params: { query: { area: ['TST', '中環'], open_now: true } },
    });
    expect(asked).toEqual([
      `/api/v1/restaurants?area=TST,${encodeURIComponent('中環')}&open_now=true`,
    ]);
  });

  it('writes an id into the path so that it stays one segment', async () => {
    const { api, asked } = anApi(() => json({}));
    await api.GET('/api/v1/restaurants/{id}', { params: { path: { id: 'a/b?c' } } });
    expect(asked).toEqual(['/api/v1/restaurants/a%2Fb%3Fc']);
  });
});

describe('a problem', () => {
  it('is found in an answer that is one', async () => {
    const { api } = anApi(refused);
    const { data, error } = await api.GET('/api/v1/cuisines');
    expect(data).toBeUndefined();
    expect(problemOf(error)).toEqual(PROBLEM);
  });

  it.each([
    ['a network that failed', new TypeError('fetch failed')],
    ['a page of a proxy', '<html>Bad gateway</html>'],
    ['a report of health', { status: 'error', info: {}, error: {}, details: {} }],
    ['nothing', undefined],
    ['null', null],
  ])('is not found in %s', (_what, error) => {
    expect(problemOf(error)).toBeUndefined();
  });

  it('is found in what is thrown in place of data', async () => {
    const { api } = anApi(refused);
    const thrown: unknown = await api
      .GET('/api/v1/cuisines')
      .then(dataOf)
      .catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ProblemError);
    expect(thrown).toMatchObject({ message: PROBLEM.detail, response: { status: 422 } });
    expect(problemOf(thrown)).toEqual(PROBLEM);
  });

  it('is not made up where something else than the API answered', async () => {
    const { api } = anApi(() => new Response('<html>', { status: 502 }));
    const thrown: unknown = await api
      .GET('/api/v1/cuisines')
      .then(dataOf)
      .catch((error: unknown) => error);
    expect(thrown).toMatchObject({ message: 'The API answered 502.', problem: undefined });
  });
});

describe('the pages of a search', () => {
  const page = (id: string, next_cursor?: string): object => ({
    restaurants: [{ id }],
    ...(next_cursor !== undefined && { next_cursor }),
  });
  const byName = (api: ApiClient): ReturnType<typeof pagesOf> =>
    pagesOf((start) => api.GET('/api/v1/restaurants', { params: { query: { q: 'a', ...start } } }));

  it('come one after another until there is none', async () => {
    const { api, asked } = anApi((path) =>
      json(path.includes('cursor=two') ? page('r2') : page('r1', 'two')),
    );
    const ids: unknown[] = [];
    for await (const found of byName(api)) ids.push(found);
    expect(ids).toEqual([page('r1', 'two'), page('r2')]);
    expect(asked).toEqual(['/api/v1/restaurants?q=a', '/api/v1/restaurants?q=a&cursor=two']);
  });

  it('are asked for only as far as they are wanted', async () => {
    const { api, asked } = anApi(() => json(page('r1', 'more')));
    for await (const found of byName(api)) {
      expect(found.next_cursor).toBe('more');
      break;
    }
    expect(asked).toHaveLength(1);
  });

  it('end with the problem of the page that is not answered', async () => {
    const { api } = anApi((path) =>
      path.includes('cursor=') ? refused() : json(page('r1', 'two')),
    );
    const pages = byName(api);
    await pages.next();
    await expect(pages.next()).rejects.toMatchObject({ problem: { code: PROBLEM.code } });
  });
});
