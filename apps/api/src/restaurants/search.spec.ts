import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { searchResultSchema, suggestionsResultSchema } from '@tablewise/contracts';
import { PLACE } from '../testing/fake-place.ts';
import { HOSTILE_CURSOR } from '../testing/fake-search-tools.ts';
import { problemIn } from '../testing/problem-in.ts';
import { RunningApi } from '../testing/running-api.ts';

const PATH = '/api/v1/restaurants';

const api = new RunningApi();
beforeAll(() => api.start());
afterAll(() => api.stop());

const search = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
  api.get(`${PATH}?${query}`, headers);

describe('a search by URL', () => {
  it('needs no parameter, not even a question mark', async () => {
    for (const path of [PATH, `${PATH}?`, `${PATH}?&&`]) {
      const response = await api.get(path);
      expect(response.status).toBe(200);
      expect(searchResultSchema.parse(await response.json()).restaurants).toEqual([PLACE]);
    }
  });

  it('calls the tool with what its parameters say', async () => {
    const query =
      'district=Wan+Chai,%E4%B8%AD%E7%92%B0&district=TST&level=district&meal=lunch&meal_day=sunday' +
      '&q=noodel&near=22.28,114.16&radius_m=500.5&open_at=2026-11-21T19:30+08:00&price_level=1,2' +
      '&cuisine=noodle&min_score=0.5&min_votes=3&sort=distance&facets=area&facets=meal&explain=true';
    expect((await search(query)).status).toBe(200);
    expect(api.received.at(-1)).toEqual({
      districts: ['Wan Chai', '中環', 'TST'],
      level: 'district',
      meal_types: ['lunch'],
      meal_rule: 'overlap',
      meal_day: 'sunday',
      q: 'noodel',
      near: { lat: 22.28, lng: 114.16 },
      radius_m: 500.5,
      open_now: false,
      open_at: '2026-11-21T19:30+08:00',
      include_unknown: false,
      cuisines: ['noodle'],
      price_levels: [1, 2],
      min_score: 0.5,
      min_votes: 3,
      sort: 'distance',
      limit: 20,
      facets: ['area', 'meal'],
      explain: true,
    });
  });

  it('names an unknown district by its parameter', async () => {
    const problem = await problemIn(await search('area=Atlantis'));
    expect(problem).toMatchObject({
      status: 422,
      code: 'INPUT_UNKNOWN_DISTRICT',
      errors: [{ pointer: '/area/0', detail: 'unknown name' }],
      suggestions: { Atlantis: ['Admiralty'] },
    });
  });

  it('completes what was typed so far', async () => {
    const response = await api.get(`${PATH}/autocomplete?q=noo&limit=3`);
    const { suggestions } = suggestionsResultSchema.parse(await response.json());
    expect(suggestions).toMatchObject([{ kind: 'cuisine', text: 'noo…', count: 1 }]);
    expect(api.received.at(-1)).toEqual({ q: 'noo', limit: 3 });
    expect(await problemIn(await api.get(`${PATH}/autocomplete`))).toMatchObject({ status: 422 });
  });
});

describe('the next page', () => {
  it('is linked to by the same query, whatever its cursor holds', async () => {
    const given = 'district=Paged&meal=lunch,dinner&limit=1&cursor=first&fields=address';
    const link = (await search(given)).headers.get('link') ?? '';
    const [, reference = ''] = /^<([^<>"\s]+)>; rel="next"$/.exec(link) ?? [];
    expect(reference.startsWith(`${PATH}?`)).toBe(true);
    const query = Object.fromEntries(new URL(reference, api.url).searchParams);
    expect(query).toEqual({
      district: 'Paged',
      meal: 'lunch,dinner',
      limit: '1',
      cursor: HOSTILE_CURSOR,
      fields: 'address',
    });
  });

  it('is taken from the link as it is', async () => {
    const first = await search('district=Paged');
    expect(first.headers.get('set-cookie')).toBeNull();
    const [, reference = ''] = /<(.*)>/.exec(first.headers.get('link') ?? '') ?? [];
    const second = await api.get(reference.replace('%00', ''));
    expect(second.status).toBe(200);
    expect(api.received.at(-1)).toMatchObject({ cursor: HOSTILE_CURSOR.replace('\0', '') });
  });

  it('is here, though the request names another host', async () => {
    const path = `http://evil.example${PATH}?district=Paged`;
    const { hostname, port } = new URL(api.url);
    const answered = once(request({ hostname, port, path }).end(), 'response');
    const [response] = (await answered) as [IncomingMessage];
    expect(response.headers.link).toMatch(/^<\/api\/v1\/restaurants\?district=Paged&cursor=/);
    response.resume();
  });

  it('is none where the server says more than a header may hold', async () => {
    const response = await search('district=Endless');
    expect(response.headers.get('link')).toBeNull();
    expect(await problemIn(response)).toMatchObject({ status: 502, code: 'UPSTREAM_PROTOCOL' });
  });

  it('has no link on the last one', async () => {
    expect((await search('district=Stanley')).headers.get('link')).toBeNull();
  });
});

describe('a query that cannot be accepted', () => {
  it.each([
    ['a number given twice', 'limit=1&limit=2', '/limit'],
    ['a list in place of one value', 'sort=best,votes', '/sort'],
    ['an empty value', 'district=', '/district/0'],
    ['an empty value in a list', 'cuisine=noodle,,rice', '/cuisine/1'],
    ['a bare name of a flag', 'open_now', '/open_now'],
    ['a flag in other words', 'open_now=1', '/open_now'],
    ['a number with an exponent', 'radius_m=1e3&near=22,114', '/radius_m'],
    ['a number in hexadecimal', 'limit=0x10', '/limit'],
    ['a number that is none', 'min_score=NaN', '/min_score'],
    ['a number out of range', 'limit=1001', '/limit'],
    ['a fraction of a page', 'limit=1.5', '/limit'],
    ['a blank in a number', 'limit=%201', '/limit'],
    ['a price level that is none', 'price_level=1,5', '/price_level/1'],
    ['half a point', 'near=22.28', '/near'],
    ['a point off the Earth', 'near=122.28,114', '/near/lat'],
    ['a box inside out', 'box=23,114,22,115', '/box'],
    ['a box of three sides', 'box=22,114,23', '/box'],
    ['two times', 'open_now=true&open_at=2026-11-21T19:30', '/open_at'],
    ['an order by distance from nowhere', 'sort=distance', '/sort'],
    ['area beside district', 'area=Stanley&district=Stanley', '/area'],
    ['area beside level', 'area=Stanley&level=region', '/area'],
    ['a rule for meals without any', 'meal_rule=any', '/meal_rule'],
    ['a text without a word', 'q=!!!', '/q'],
    ['a language that is no tag of one', 'lang=français', '/lang'],
    ['a parameter by brackets', 'district[]=Stanley', '/district[]'],
    ['a parameter of another case', 'Limit=1', '/Limit'],
    ['__proto__', '__proto__=1', '/__proto__'],
    ['constructor', 'constructor=1', '/constructor'],
    ['toString', 'toString', '/toString'],
    ['a parameter without a name', '=1', '/'],
  ])('is refused with 422 and a pointer: %s', async (_what, query, pointer) => {
    const calls = api.received.length;
    const problem = await problemIn(await search(query));
    expect(problem).toMatchObject({ status: 422, code: 'INPUT_INVALID' });
    expect(problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
    expect(api.received).toHaveLength(calls);
  });

  it('speaks of parameters, not of the fields of the tool', async () => {
    const problem = await problemIn(await search('meal_day=sunday'));
    expect(problem.detail).toBe('/meal_day: needs meal');
  });

  it('is told the nearest names and all there are', async () => {
    const problem = await problemIn(await search('distrcit=Stanley&sorts=best&zzzzzzzz=1'));
    expect(problem.suggestions).toEqual({ distrcit: ['district'], sorts: ['sort'] });
    expect(problem['accepted']).toEqual(expect.arrayContaining(['district', 'area', 'near']));
  });

  it('is told every fault at once', async () => {
    const problem = await problemIn(await search('limt=3&limit=x&min_score=2&near=1,2&near=3,4'));
    const pointers = problem.errors?.map((error) => error.pointer);
    expect(pointers).toEqual(['/limt', '/near', '/limit', '/min_score']);
  });

  it.each([
    ['is no UTF-8', 'q=%ff'],
    ['is cut off', 'q=%E4%B8'],
    ['is no percent-encoding', 'q=100%'],
    ['is overlong', 'q=%C0%80'],
    ['is half a surrogate pair', 'q=%ED%A0%80'],
    ['holds NUL', 'q=a%00b'],
    ['holds NUL in a name', 'q%00=a'],
  ])('is malformed where it %s', async (_what, query) => {
    expect(await problemIn(await search(query))).toMatchObject({
      status: 400,
      code: 'INPUT_MALFORMED',
    });
  });

  it('is refused with a bounded list of faults', async () => {
    const query = Array.from({ length: 2_000 }, (_, at) => `p${at}`).join('&');
    const problem = await problemIn(await search(query));
    expect(problem.errors).toHaveLength(50);
  });
});

describe('a URL', () => {
  it('with a slash at its end is another one', async () => {
    for (const path of ['/', '/autocomplete/', '/p1/', '/p1/reviews/']) {
      expect(await problemIn(await api.get(`${PATH}${path}`))).toMatchObject({ status: 404 });
    }
  });

  it('that is longer than this server reads is a problem like any other', async () => {
    const problem = await problemIn(await search(`q=${'x'.repeat(100_000)}`));
    expect(problem).toMatchObject({ status: 431, code: 'INPUT_HEADERS_TOO_LARGE' });
  });

  it('is answered to HEAD with the headers of GET and no body', async () => {
    const head = await fetch(`${api.url}${PATH}?district=Paged`, { method: 'HEAD' });
    const get = await search('district=Paged');
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    for (const header of ['etag', 'link', 'cache-control', 'content-length', 'content-type']) {
      expect([header, head.headers.get(header)]).toEqual([header, get.headers.get(header)]);
    }
  });

  it('names its methods to a wrong one', async () => {
    const response = await fetch(`${api.url}${PATH}`, { method: 'POST' });
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect(await problemIn(response)).toMatchObject({ status: 405 });
  });
});
