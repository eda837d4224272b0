import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { recommendationResultSchema } from '../../recommendations/recommendation-result.ts';
import { problemIn } from '../../testing/problem-in.ts';
import { RunningApi } from '../../testing/running-api.ts';

let api: RunningApi;
/** How often the city was asked for. */
let asked = 0;

/** A city that has names in Arabic, too, and an API that has heard of none yet. */
async function begin(): Promise<void> {
  api = new RunningApi();
  api.catalogue.languages = ['ar', 'en', 'zh'];
  asked = 0;
  const { catalogue } = api;
  const describe = catalogue.city.bind(catalogue);
  catalogue.city = () => {
    asked++;
    return describe();
  };
  await api.start();
}

async function languageFor(path: string, accepted: string): Promise<unknown[]> {
  const { status, headers } = await api.get(`/api/v1${path}`, { 'accept-language': accepted });
  expect(status).toBe(200);
  return [headers.get('content-language'), headers.get('vary'), api.received.at(-1)];
}

describe('the language of names', () => {
  beforeAll(begin);
  afterAll(() => api.stop());

  it.each([
    ['zh-Hant-HK, en;q=0.5', 'zh'],
    ['ar-EG, en;q=0.5', 'ar'],
    ['fr, AR-latn;q=0.3, zh;q=0.1', 'ar'],
    ['fr, EN-gb;q=0.2, zh;q=0.1', 'en'],
    ['en;q=0, zh', 'zh'],
    ['*, ar;q=0.5', 'ar'],
  ])('is the first of the browser’s that the city has: %s', async (accepted, lang) => {
    expect(await languageFor('/cuisines', accepted)).toEqual([lang, 'accept-language', { lang }]);
  });

  it.each(['*', 'fr', '', ';;q=,', 'en;q=0'])('is that of the data for "%s"', async (accepted) => {
    expect(await languageFor('/cuisines', accepted)).toEqual([null, 'accept-language', {}]);
  });

  it('is the parameter’s before the browser’s', async () => {
    expect(await languageFor('/cuisines?lang=ar', 'zh')).toEqual(['ar', null, { lang: 'ar' }]);
  });

  it.each(['/restaurants', '/restaurants/p1', '/restaurants/p1/similar', '/districts'])(
    'is found out for every answer with names: %s',
    async (path) => {
      const [language, , received] = await languageFor(path, 'ar-EG');
      expect(language).toBe('ar');
      expect(received).toMatchObject({ lang: 'ar' });
    },
  );

  it('that the city does not have is refused, with those that it has, where it was a parameter', async () => {
    for (const path of ['/restaurants?lang=fr', '/cuisines?lang=fr', '/recommendations?lang=fr']) {
      const response = await api.get(`/api/v1${path}`);
      expect(response.headers.get('content-language')).toBeNull();
      expect(await problemIn(response)).toMatchObject({
        status: 422,
        code: 'INPUT_UNKNOWN_LANGUAGE',
        errors: [{ pointer: '/lang', detail: '"fr" is no language of Hong Kong' }],
        accepted: ['ar', 'en', 'zh'],
      });
    }
  });
});

describe('our own sentences', () => {
  beforeAll(begin);
  afterAll(() => api.stop());

  it.each([
    ['zh', 'zh', '符合條件'],
    ['en', 'en', 'Ranked'],
    ['ar', 'en', 'Ranked'],
  ])('are Chinese or English, whatever names are in: %s', async (lang, ours, message) => {
    const answer = await api.post('/api/v1/recommendations', { districts: ['Stanley'], lang });
    expect(answer.headers.get('content-language')).toBe(lang);
    const result = recommendationResultSchema.parse(await answer.json());
    expect(result.message).toContain(message);
    expect(api.received.slice(-2)).toMatchObject([{ lang }, { lang: ours }]);
  });
});

describe('the languages of the city', () => {
  beforeEach(begin);
  afterEach(() => api.stop());

  it('are not asked for by who is understood anywhere', async () => {
    await api.get('/api/v1/cuisines', { 'accept-language': 'zh, ar' });
    await api.get('/api/v1/cuisines', { 'accept-language': 'en-GB' });
    await api.get('/api/v1/cuisines?lang=ar');
    await api.get('/api/v1/cuisines');
    expect([api.received.length, asked]).toEqual([4, 0]);
  });

  it('are asked for once by all others, and are no call behind their answers', async () => {
    const ask = () => api.get('/api/v1/cuisines', { 'accept-language': 'fr, ar' });
    const answers = [await ask(), ...(await Promise.all([ask(), ask()]))];
    expect(asked).toBe(1);
    for (const { headers } of answers)
      expect(headers.get('x-call-id')?.split(', ')).toHaveLength(1);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('secret'))],
    ['hangs', () => new Promise<never>(() => undefined)],
  ])('are done without where the server %s: no search fails for them', async (_how, answer) => {
    api.catalogue.city = answer;
    expect(await languageFor('/restaurants', 'ar')).toMatchObject([null, 'accept-language', {}]);
  });

  it('are forgotten where the city is another one by now, which fails no search, either', async () => {
    expect(await languageFor('/cuisines', 'ar')).toMatchObject(['ar', 'accept-language', {}]);
    api.catalogue.languages = ['fr', 'en', 'zh'];
    expect(await languageFor('/cuisines', 'ar')).toEqual([null, 'accept-language', {}]);
    expect(await languageFor('/cuisines', 'fr')).toMatchObject(['fr', 'accept-language', {}]);
  });
});
