import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS } from '@tablewise/contracts';
import { REVIEWS } from '../restaurants/examples.ts';
import { problemIn } from '../testing/problem-in.ts';
import { RunningApi } from '../testing/running-api.ts';
import { reviewsAnswerSchema } from './reviews-answer.ts';
import type { ReviewsAnswer } from './reviews-answer.ts';

const PATH = '/api/v1/restaurants/p1/reviews';

const api = new RunningApi();
beforeAll(() => api.start());
afterAll(() => api.stop());

const answerTo = async (query = ''): Promise<ReviewsAnswer> =>
  reviewsAnswerSchema.parse(await (await api.get(PATH + query)).json());

describe('the reviews of a restaurant', () => {
  it('come by the page', async () => {
    const first = await api.get(`${PATH}?limit=1`);
    const answer = reviewsAnswerSchema.parse(await first.json());
    expect(answer).toMatchObject({ count: 1, total: 2 });
    expect(answer).not.toHaveProperty('degraded');
    const [, next = ''] = /^<(.*)>; rel="next"$/.exec(first.headers.get('link') ?? '') ?? [];
    expect(next).toBe(`${PATH}?limit=1&cursor=page-2`);
    expect((await api.get(next)).headers.get('link')).toBeNull();
    expect(api.received.at(-1)).toEqual({ restaurant_id: 'p1', limit: 1, cursor: 'page-2' });
  });

  it('come with what they express where that is asked for', async () => {
    const { reviews, analysis, degraded } = await answerTo('?analysis=true');
    expect({ analysis, degraded }).toEqual({ analysis: REVIEWS.analysis, degraded: false });
    const read = reviews.map(({ id, restaurant_id, text, language }) => ({
      id,
      restaurant_id,
      text,
      language,
    }));
    expect(api.received.at(-1)).toEqual({ reviews: read, strict: false });
  });

  it('name both calls behind them, and stay the same for caches', async () => {
    const first = await api.get(`${PATH}?analysis=true`);
    expect(first.headers.get('x-call-id')?.split(', ')).toHaveLength(2);
    const tag = first.headers.get('etag') ?? '';
    const again = await api.get(`${PATH}?analysis=true`, { 'if-none-match': tag });
    expect(again.status).toBe(304);
  });

  it('are not analysed where there are none', async () => {
    api.catalogue.reviewTexts = [];
    const answer = await answerTo('?analysis=true');
    expect(answer).toMatchObject({ reviews: [], degraded: false });
    expect(answer).not.toHaveProperty('analysis');
    api.catalogue.reviewTexts = ['Good noodles.'];
  });

  it('are analysed as far as one call takes them', async () => {
    const whole = 'x'.repeat(LIMITS.maxReviewLength);
    const most = LIMITS.maxReviewsLength / LIMITS.maxReviewLength;
    api.catalogue.reviewTexts = Array<string>(most + 1).fill(whole);
    expect((await answerTo('?analysis=true')).reviews).toHaveLength(most + 1);
    expect(api.received.at(-1)).toMatchObject({ reviews: { length: most } });
    api.catalogue.reviewTexts = ['Good noodles.'];
  });

  it('come without an analysis while the reasoning is down', async () => {
    await api.reasoning.stop();
    const answer = await answerTo('?analysis=true');
    expect(answer).toMatchObject({
      count: 1,
      degraded: true,
      degraded_reason: { code: 'UPSTREAM_UNREACHABLE' },
    });
    expect(answer).not.toHaveProperty('analysis');
    await api.reasoning.start();
    expect(await answerTo('?analysis=true')).toMatchObject({ degraded: false });
  });

  it.each(['analysis', 'analysis=1'])(
    'refuse what is neither true nor false: %s',
    async (query) => {
      const problem = await problemIn(await api.get(`${PATH}?${query}`));
      expect(problem).toMatchObject({ status: 422, errors: [{ pointer: '/analysis' }] });
    },
  );
});
