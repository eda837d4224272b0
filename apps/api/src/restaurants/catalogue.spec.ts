import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  areasResultSchema,
  citySchema,
  cuisinesResultSchema,
  similarResultSchema,
} from '@tablewise/contracts';
import { ATTRIBUTION, PLACE } from '../testing/fake-place.ts';
import { problemIn } from '../testing/problem-in.ts';
import { RunningApi } from '../testing/running-api.ts';
import { SIMILAR } from './examples.ts';
import { restaurantResultSchema } from './the-only-restaurant.ts';

const api = new RunningApi();
beforeAll(() => api.start());
afterAll(() => api.stop());

const read = async (path: string): Promise<unknown> => (await api.get(`/api/v1${path}`)).json();

describe('one restaurant', () => {
  it('is answered with what its sources ask to be shown', async () => {
    const result = restaurantResultSchema.parse(await read('/restaurants/p1?fields=name,address'));
    expect(result).toEqual({
      restaurant: PLACE,
      metadata: { city: 'Hong Kong', generation: 1, attribution: ATTRIBUTION },
    });
    expect(api.received.at(-1)).toEqual({ ids: ['p1'], fields: ['name', 'address'] });
  });

  it.each(['nowhere', '%00', '__proto__', 'a%2Fb', 'x'.repeat(201), '%E4%B8%AD'.repeat(500)])(
    'is a 404 where nobody has its id: %s',
    async (id) => {
      for (const path of [
        `/restaurants/${id}`,
        `/restaurants/${id}/reviews`,
        `/restaurants/${id}/similar`,
      ]) {
        const problem = await problemIn(await api.get(`/api/v1${path}`));
        expect(problem).toMatchObject({
          status: 404,
          code: 'INPUT_UNKNOWN_RESTAURANT',
          restaurant_id: decodeURIComponent(id),
        });
      }
    },
  );

  it('is malformed where the id is no UTF-8', async () => {
    expect(await problemIn(await api.get('/api/v1/restaurants/%ff'))).toMatchObject({
      status: 400,
    });
  });

  it('takes no parameter of a search', async () => {
    const problem = await problemIn(await api.get('/api/v1/restaurants/p1?limit=1'));
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/limit']);
  });
});

describe('restaurants like one', () => {
  it('are those that its tool finds', async () => {
    const answer = await read('/restaurants/p1/similar?radius_m=500&limit=3&lang=zh');
    expect(similarResultSchema.parse(answer)).toEqual(SIMILAR);
    expect(api.received.at(-1)).toEqual({ id: 'p1', radius_m: 500, limit: 3, lang: 'zh' });
  });
});

describe('what there is to search for', () => {
  it('is the areas of the city and the cuisines', async () => {
    expect(areasResultSchema.parse(await read('/districts')).regions).toHaveLength(1);
    expect(cuisinesResultSchema.parse(await read('/cuisines?lang=zh')).cuisines).toHaveLength(1);
    expect(api.received.at(-1)).toEqual({ lang: 'zh' });
  });
});

describe('the city', () => {
  it('is told to whoever shows it, and kept by caches', async () => {
    const first = await api.get('/api/v1/city');
    expect(citySchema.parse(await first.json())).toMatchObject({ currency: 'HKD' });
    expect(first.headers.get('cache-control')).toBe('public, max-age=1, must-revalidate');
    const tag = first.headers.get('etag') ?? '';
    expect((await api.get('/api/v1/city', { 'if-none-match': tag })).status).toBe(304);
  });

  it('has no parameter', async () => {
    const problem = await problemIn(await api.get('/api/v1/city?lang=zh'));
    expect(problem).toMatchObject({ status: 422, errors: [{ pointer: '/lang' }] });
  });
});
