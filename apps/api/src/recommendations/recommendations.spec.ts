import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS } from '@tablewise/contracts';
import { ATTRIBUTION, HOSTILE_PLACE, PLACE } from '../testing/fake-place.ts';
import { problemIn } from '../testing/problem-in.ts';
import { RunningApi } from '../testing/running-api.ts';
import { recommendationResultSchema } from './recommendation-result.ts';
import type { RecommendationResult } from './recommendation-result.ts';

const PATH = '/api/v1/recommendations';

const api = new RunningApi();
beforeAll(() => api.start());
afterAll(() => api.stop());
afterEach(() => {
  api.received.length = 0;
  api.log.lines.length = 0;
});

async function resultOf(response: Response): Promise<RecommendationResult> {
  const body: unknown = await response.json();
  expect([response.status, body]).toEqual([200, expect.anything()]);
  return recommendationResultSchema.parse(body);
}

const ask = async (body: object): Promise<RecommendationResult> =>
  resultOf(await api.post(PATH, body));
const askByUrl = async (query: string): Promise<RecommendationResult> =>
  resultOf(await api.get(`${PATH}?${query}`));

describe('a recommendation', () => {
  it('is a choice with reasons, from one call', async () => {
    const response = await api.post(PATH, { districts: ['Stanley'] });
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('x-call-id')).toMatch(/^[\w-]{22}, [\w-]{22}$/);
    expect(await resultOf(response)).toMatchObject({
      outcome: 'ranked',
      degraded: false,
      message: 'Ranked: 1 of 1 match.',
      recommendation: PLACE,
      candidates: [PLACE],
      candidate_count: 1,
      ranking_method: 'bayesian',
      explanations: [{ id: PLACE.id, rank: 1, reasons: [{ kind: 'score', score: 75 }] }],
      rejected: [],
      total: 1,
      considered: 1,
      metadata: { generation: 1, attribution: ATTRIBUTION },
    });
  });

  it('needs no criteria', async () => {
    expect(await ask({})).toMatchObject({ outcome: 'ranked' });
    expect(await resultOf(await api.get(PATH))).toMatchObject({ outcome: 'ranked' });
  });

  it('asks the search for the criteria and the reasoning for the wishes', async () => {
    await ask({
      districts: ['Wan Chai'],
      near: { lat: 22.28, lng: 114.16 },
      radius_m: 900,
      open_at: '2026-11-21T19:30+08:00',
      cuisines: ['noodle'],
      lang: 'zh',
      wishes: {
        walk_m: 400,
        stay_min: 60,
        price_levels: [2],
        cuisines: ['dim sum'],
        cuisines_avoided: ['bakery'],
        must_haves: ['dinner', 'wheelchair'],
        weights: { must_haves: 2 },
      },
      ranking_method: 'wilson',
      prior: 'cuisine',
      diversity: true,
      pick: 'random',
      seed: 7,
    });
    const [search, reasoning] = api.received;
    expect(search).toMatchObject({
      districts: ['Wan Chai'],
      near: { lat: 22.28, lng: 114.16 },
      radius_m: 900,
      open_at: '2026-11-21T19:30+08:00',
      include_unknown: false,
      cuisines: ['noodle'],
      lang: 'zh',
      sort: 'best',
      limit: 100,
    });
    expect(reasoning).toMatchObject({
      restaurants: [PLACE],
      wishes: {
        near: { lat: 22.28, lng: 114.16 },
        walk_m: 400,
        arrive_at: '2026-11-21T19:30+08:00',
        stay_min: 60,
        price_levels: [2],
        cuisines: ['dim sum'],
        cuisines_avoided: ['bakery'],
        must_haves: ['dinner', 'wheelchair'],
        weights: { votes: 1, must_haves: 2 },
      },
      ranking_method: 'wilson',
      prior: 'cuisine',
      diversity: true,
      pick: 'random',
      seed: 7,
      lang: 'zh',
    });
  });

  it('is asked by URL for the same as by a body', async () => {
    await askByUrl(
      'area=Wan+Chai,TST&meal=dinner&near=22.28,114.16&cuisine=noodle&price_level=1,2' +
        '&open_at=2026-11-21T19:30+08:00&walk_m=400&stay_min=60&want_price_level=2' +
        '&want_cuisine=dim+sum,tea&avoid_cuisine=bakery&must_have=dinner&must_have=wheelchair' +
        '&ranking_method=wilson&prior=cuisine&diversity=true&pick=random&seed=7&lang=en&limit=3',
    );
    await ask({
      districts: ['Wan Chai', 'TST'],
      level: 'area',
      meal_types: ['dinner'],
      near: { lat: 22.28, lng: 114.16 },
      cuisines: ['noodle'],
      price_levels: [1, 2],
      open_at: '2026-11-21T19:30+08:00',
      wishes: {
        walk_m: 400,
        stay_min: 60,
        price_levels: [2],
        cuisines: ['dim sum', 'tea'],
        cuisines_avoided: ['bakery'],
        must_haves: ['dinner', 'wheelchair'],
      },
      ranking_method: 'wilson',
      prior: 'cuisine',
      diversity: true,
      pick: 'random',
      seed: 7,
      lang: 'en',
      limit: 3,
    });
    const [search, reasoning, searchAgain, reasoningAgain] = api.received;
    expect(search).toEqual(searchAgain);
    expect(reasoning).toEqual(reasoningAgain);
  });

  it('counts a stay without a time from now on, where hours are known and where not', async () => {
    await askByUrl('stay_min=60');
    const [search, reasoning] = api.received;
    expect(search).toMatchObject({ open_now: true, include_unknown: true });
    expect(reasoning).toMatchObject({
      wishes: { stay_min: 60, arrive_at: expect.stringMatching(/Z$/) },
    });
  });

  it('leaves wishes out where the method goes by votes alone', async () => {
    await askByUrl('near=22.28,114.16&open_at=2026-11-21T19:30&ranking_method=sentiment_likes');
    expect(api.received[1]).not.toHaveProperty('wishes');
  });

  it('has as many candidates as asked for, the one recommended among them', async () => {
    const crowd = { districts: ['Crowded'] };
    expect(await ask(crowd)).toMatchObject({ candidate_count: 10, considered: 30, total: 500 });
    const few = await ask({ ...crowd, limit: 2, pick: 'random' });
    expect(few.recommendation).toMatchObject({ id: 'c19' });
    expect(few.candidates.map(({ id }) => id)).toEqual(['c0', 'c19']);
    expect(few).toMatchObject({ explanations: [{ id: 'c0' }, { id: 'c19' }] });
    const all = await ask({ ...crowd, limit: LIMITS.maxCandidates });
    expect(all.candidate_count).toBe(LIMITS.maxCandidates);
  });

  it('is in the language of the browser, and says so', async () => {
    const response = await api.get(`${PATH}?district=Nowhere`, { 'accept-language': 'zh-Hant' });
    expect(response.headers.get('content-language')).toBe('zh');
    expect(response.headers.get('vary')).toBe('accept-language');
    expect((await resultOf(response)).message).toBe('沒有符合條件的餐廳。');
  });

  it('takes what records say for data and hands it on unchanged', async () => {
    const result = await ask({ districts: ['Hostile'] });
    expect(api.received[1]).toMatchObject({
      restaurants: [HOSTILE_PLACE, { ...PLACE, score: 0.8 }],
    });
    expect(result.candidates).toEqual([HOSTILE_PLACE, { ...PLACE, score: 0.8 }]);
    const degraded = await ask({
      districts: ['Hostile'],
      wishes: { must_haves: ['Broken contract'] },
    });
    expect(degraded.candidates.map(({ id }) => id)).toEqual([PLACE.id, HOSTILE_PLACE.id]);
  });
});

describe('a recommendation of nothing much', () => {
  it('is no error where nothing is found, and asks no reasoning', async () => {
    expect(await ask({ districts: ['Nowhere'] })).toMatchObject({
      outcome: 'nothing_found',
      degraded: false,
      recommendation: null,
      message: 'Nothing matches these criteria.',
      candidates: [],
      candidate_count: 0,
      total: 0,
      considered: 0,
    });
    expect(api.received).toHaveLength(1);
  });

  it('goes by the prior where there are no votes, and says so', async () => {
    const result = await ask({ districts: ['New'] });
    expect(result).toMatchObject({ outcome: 'ranked_by_prior', candidate_count: 1 });
    expect(result.message).toContain('none with votes');
  });

  it('points at the method that leaves out what has no votes', async () => {
    const response = await api.get(`${PATH}?district=New&ranking_method=sentiment_likes`);
    expect(await problemIn(response)).toMatchObject({
      status: 422,
      code: 'INPUT_NO_VOTES',
      errors: [{ pointer: '/ranking_method' }],
    });
  });
});

describe('what cannot be accepted', () => {
  it.each<[string, object, string]>([
    ['a name in place of a list', { districts: 'Stanley' }, '/districts'],
    ['a name that is none', { districts: ['Stanley', ' '] }, '/districts/1'],
    ['a wish that is none', { wishes: { must_haves: ['dinner', 7] } }, '/wishes/must_haves/1'],
    ['an unknown wish', { wishes: { 'cui/sine': [] } }, '/wishes/cui~1sine'],
    ['where the party is, twice', { wishes: { near: { lat: 1, lng: 1 } } }, '/wishes/near'],
    ['half a point', { near: { lat: 1 } }, '/near/lng'],
    ['two times', { open_at: '2026-11-21T19:30', open_now: true }, '/open_at'],
    ['a way from nowhere', { wishes: { walk_m: 5 } }, '/wishes/walk_m'],
    ['too many candidates', { limit: 21 }, '/limit'],
    ['an unknown method', { ranking_method: 'best' }, '/ranking_method'],
    [
      'wishes to a method that goes by votes alone',
      { ranking_method: 'sentiment_likes', wishes: { stay_min: 5 } },
      '/wishes',
    ],
    ['pages', { cursor: 'x' }, '/cursor'],
    ['records', { restaurants: [PLACE] }, '/restaurants'],
  ])('is refused with a pointer into the body: %s', async (_what, body, pointer) => {
    const problem = await problemIn(await api.post(PATH, body));
    expect(problem).toMatchObject({ status: 422, code: 'INPUT_INVALID' });
    expect(problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
    expect(api.received).toEqual([]);
  });

  it.each([
    ['must_have=a&must_have=', '/must_have/1'],
    ['wishes=a', '/wishes'],
    ['walk_m=5', '/walk_m'],
    ['must_have=a&ranking_method=sentiment_likes', '/must_have'],
    ['diversity=true&ranking_method=combined_sentiment', '/diversity'],
    ['meal_day=sunday', '/meal_day'],
    ['area=Stanley&level=area', '/area'],
    ['sort=best', '/sort'],
    ['seed=-1', '/seed'],
  ])('is refused with a pointer into the query: %s', async (query, pointer) => {
    const problem = await problemIn(await api.get(`${PATH}?${query}`));
    expect(problem).toMatchObject({ status: 422, code: 'INPUT_INVALID' });
    expect(problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
    expect(api.received).toEqual([]);
  });

  it('names a wish that is a typing error where the caller put it', async () => {
    const wishes = { must_haves: ['diner'], cuisines: ['noodle'] };
    const byBody = await api.post(PATH, { districts: ['Misspelt'], wishes });
    expect(await problemIn(byBody)).toMatchObject({
      status: 422,
      code: 'INPUT_UNKNOWN_NAME',
      errors: [{ pointer: '/wishes/must_haves/0' }],
      suggestions: { diner: ['dinner'] },
    });
    expect(api.received.at(-1)).toMatchObject({ wished: wishes });
    const byUrl = await api.get(`${PATH}?district=Misspelt&must_have=diner`);
    expect(await problemIn(byUrl)).toMatchObject({ errors: [{ pointer: '/must_have/0' }] });
  });

  it('names what the search does not know where the caller put it', async () => {
    const byUrl = await api.get(`${PATH}?area=Atlantis&want_cuisine=Atlantis`);
    expect(await problemIn(byUrl)).toMatchObject({
      status: 422,
      code: 'INPUT_UNKNOWN_DISTRICT',
      errors: [{ pointer: '/area/0', detail: 'unknown name' }],
      suggestions: { Atlantis: ['Admiralty'] },
    });
    const byBody = await api.post(PATH, { districts: ['Atlantis'] });
    expect(await problemIn(byBody)).toMatchObject({ errors: [{ pointer: '/districts/0' }] });
  });

  it('names what the reasoning refuses where the caller put it', async () => {
    const byBody = await api.post(PATH, { wishes: { must_haves: ['Refused wish'] } });
    expect(await problemIn(byBody)).toMatchObject({
      status: 422,
      errors: [{ pointer: '/wishes/must_haves/0', detail: 'is not to be had' }],
    });
    const byUrl = await api.get(`${PATH}?must_have=Refused+wish`);
    expect(await problemIn(byUrl)).toMatchObject({ errors: [{ pointer: '/must_have/0' }] });
  });

  it.each(['null', '[]', '{"districts"', ''])('is malformed: %s', async (body) => {
    expect(await problemIn(await api.send(PATH, body))).toMatchObject({ status: 400 });
  });

  it('is too large beyond 1 MiB', async () => {
    const body = ' '.repeat(LIMITS.searchBodyBytes + 1);
    expect(await problemIn(await api.send(PATH, body))).toMatchObject({ status: 413 });
  });

  it('is another method', async () => {
    const response = await fetch(`${api.url}${PATH}`, { method: 'DELETE' });
    expect(await problemIn(response)).toMatchObject({ status: 405 });
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST');
  });
});
