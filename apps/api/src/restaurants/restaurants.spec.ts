import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  LIMITS,
  analyzeSentimentResultSchema,
  compareResultSchema,
  explainResultSchema,
  recommendResultSchema,
  searchResultSchema,
} from '@tablewise/contracts';
import { ATTRIBUTION, PLACE } from '../testing/fake-place.ts';
import { problemIn } from '../testing/problem-in.ts';
import { RunningApi } from '../testing/running-api.ts';

const SEARCH = '/api/v1/restaurants/search/combined';
const RECOMMEND = '/api/v1/restaurants/recommend';

const api = new RunningApi();
beforeAll(() => api.start());
afterAll(() => api.stop());

describe('the tools over REST', () => {
  it.each([
    ['/search/district', { districts: ['Stanley'], limit: 5 }],
    ['/search/meal-type', { meal_types: ['dinner'], meal_rule: 'any' }],
    ['/search/combined', { districts: ['Stanley'], meal_types: ['dinner'] }],
  ])('%s answers with the result of the search', async (path, body) => {
    const response = await api.post(`/api/v1/restaurants${path}`, body);
    expect(response.status).toBe(200);
    const result = searchResultSchema.parse(await response.json());
    expect(result.restaurants).toEqual([PLACE]);
    expect(result.metadata.attribution).toEqual(ATTRIBUTION);
    expect(api.received.at(-1)).toMatchObject(body);
  });

  it.each(['constructor', '__proto__'])('take the name %s as any other', async (name) => {
    const response = await api.post(SEARCH, { districts: [name], fields: [name] });
    expect(response.status).toBe(200);
    expect(api.received.at(-1)).toMatchObject({ districts: [name], fields: [name] });
  });

  it('recommend what was searched, records unchanged to the last unknown key', async () => {
    const record = { ...PLACE, of_another_system: { deep: [1, { constructor: 'x', then: null }] } };
    const response = await api.post(RECOMMEND, { restaurants: [record], pick: 'best' });
    expect(response.status).toBe(200);
    expect(recommendResultSchema.parse(await response.json()).recommendation).toEqual(record);
    expect(api.received.at(-1)).toMatchObject({ restaurants: [record] });
  });

  it('analyse', async () => {
    const response = await api.post('/api/v1/restaurants/analyze', { restaurants: [PLACE] });
    expect(response.status).toBe(200);
    analyzeSentimentResultSchema.parse(await response.json());
  });

  it('compare some of what was searched, in the scale of all', async () => {
    const body = { restaurants: [PLACE, { ...PLACE, id: 'p2' }], ids: ['p2', 'p1'] };
    const response = await api.post('/api/v1/restaurants/compare', body);
    expect(response.status).toBe(200);
    expect(compareResultSchema.parse(await response.json()).comparisons).toHaveLength(1);
    expect(api.received.at(-1)).toMatchObject({ ...body, ranking_method: 'bayesian' });
  });

  it('explain one of them', async () => {
    const body = { restaurants: [PLACE], id: 'p1', diversity: true };
    const response = await api.post('/api/v1/restaurants/explain', body);
    expect(response.status).toBe(200);
    expect(explainResultSchema.parse(await response.json()).explanation.rank).toBe(2);
    expect(api.received.at(-1)).toMatchObject(body);
  });

  it.each([
    ['/compare', { restaurants: [PLACE], ids: ['p1', 'p1'] }, '/ids'],
    ['/explain', { restaurants: [PLACE] }, '/id'],
    ['/explain', { restaurants: [PLACE], id: 'p1', ids: ['p1'] }, '/ids'],
  ])('%s refuses what its tool would', async (path, body, pointer) => {
    const problem = await problemIn(await api.post(`/api/v1/restaurants${path}`, body));
    expect(problem).toMatchObject({ status: 422, errors: [{ pointer }] });
  });

  it('take a body over 1 MiB where records are sent', async () => {
    const restaurants = Array.from({ length: 1_000 }, () => ({ ...PLACE, pad: 'x'.repeat(2_000) }));
    const response = await api.post(RECOMMEND, { restaurants });
    expect(response.status).toBe(200);
  });
});

describe('input that cannot be accepted', () => {
  it('names an unknown district, the nearest names and all there are', async () => {
    const problem = await problemIn(await api.post(SEARCH, { districts: ['Atlantis'] }));
    expect(problem).toMatchObject({
      status: 422,
      code: 'INPUT_UNKNOWN_DISTRICT',
      errors: [{ pointer: '/districts/0', detail: 'unknown name' }],
      suggestions: { Atlantis: ['Admiralty'] },
      available_districts: { 'Hong Kong Island': ['Admiralty'] },
    });
  });

  it.each<[string, unknown, string]>([
    ['an empty list', { districts: [] }, '/districts'],
    ['a name in place of a list', { districts: 'Stanley' }, '/districts'],
    ['a number as a name', { districts: ['Stanley', 7] }, '/districts/1'],
    ['null', { districts: null }, '/districts'],
    ['10,000 districts', { districts: Array<string>(10_000).fill('Stanley') }, '/districts'],
    ['a page over the limit', { districts: ['Stanley'], limit: 1_001 }, '/limit'],
    ['a field it does not know', { districts: ['Stanley'], distrcits: [] }, '/distrcits'],
    ['no criterion at all', {}, '/districts'],
  ])('is refused with 422 and a pointer: %s', async (_what, body, pointer) => {
    const problem = await problemIn(await api.post(SEARCH, body));
    expect(problem).toMatchObject({ status: 422, code: 'INPUT_INVALID' });
    expect(problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('is refused with 422 where the URL holds a parameter, which no body is', async () => {
    const problem = await problemIn(
      await api.post(`${SEARCH}?limit=1`, { districts: ['Stanley'] }),
    );
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/limit']);
  });

  const deep = '['.repeat(LIMITS.maxJsonDepth + 1) + ']'.repeat(LIMITS.maxJsonDepth + 1);
  it.each([
    ['not JSON', '{"districts": ["Stanley"'],
    ['empty', ''],
    ['an array', '[]'],
    ['null', 'null'],
    ['a text', '"Stanley"'],
    ['too deep', `{"restaurants": ${deep}}`],
    ['deep without end', '['.repeat(100_000)],
  ])('is refused with 400 where the body is %s', async (_what, body) => {
    const problem = await problemIn(await api.send(RECOMMEND, body));
    expect(problem).toMatchObject({ status: 400, code: 'INPUT_MALFORMED' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', ''])(
    'is refused with 415 where its content type is "%s"',
    async (type) => {
      const problem = await problemIn(await api.send(SEARCH, '{}', { 'content-type': type }));
      expect(problem).toMatchObject({ status: 415, code: 'INPUT_UNSUPPORTED_MEDIA_TYPE' });
    },
  );

  it.each([
    [SEARCH, LIMITS.searchBodyBytes],
    [RECOMMEND, LIMITS.reasoningBodyBytes],
  ])('is refused with 413 where the body is too large for %s', async (path, limit) => {
    const problem = await problemIn(await api.send(path, ' '.repeat(limit + 1)));
    expect(problem).toMatchObject({ status: 413, code: 'INPUT_TOO_LARGE' });
  });

  it('is refused with 405 and the right method where the method is wrong', async () => {
    const response = await api.get(SEARCH);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await problemIn(response)).toMatchObject({ status: 405 });
  });

  it('comes back as JSON that no browser takes for a page', async () => {
    const response = await api.post(SEARCH, { '<script>alert(1)</script>': 1 });
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await problemIn(response)).toMatchObject({ status: 422 });
  });
});
