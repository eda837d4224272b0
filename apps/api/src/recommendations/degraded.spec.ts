import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { PLACE } from '../testing/fake-place.ts';
import { problemIn } from '../testing/problem-in.ts';
import { RunningApi } from '../testing/running-api.ts';
import { recommendationResultSchema } from './recommendation-result.ts';
import type { RecommendationResult } from './recommendation-result.ts';

const PATH = '/api/v1/recommendations';
const DEADLINE_MS = 1_000;
const SLOW_SEARCH_MS = 150;

const api = new RunningApi();
beforeAll(() => api.start());
afterAll(() => api.stop());
afterEach(() => {
  api.log.lines.length = 0;
});

async function ask(district: string, mustHave: string): Promise<RecommendationResult> {
  const body = { districts: [district], wishes: { must_haves: [mustHave] } };
  const response = await api.post(PATH, body);
  expect(response.status).toBe(200);
  return recommendationResultSchema.parse(await response.json());
}

/** What the API says of requests; the client manager tells of its servers. */
const loudLines = () =>
  api.log.lines.filter(({ level, requestId }) => level !== 'debug' && requestId !== undefined);

describe('while the reasoning fails', () => {
  it.each([
    ['has a bug', 'Bug', 'UPSTREAM_FAILED'],
    ['breaks its contract', 'Broken contract', 'UPSTREAM_PROTOCOL'],
    ['has no data', 'No data', 'DATA_NOT_LOADED'],
    ['hangs', 'Hang', 'DEADLINE_EXCEEDED'],
    ['refuses what the search found', 'Refused record', 'UPSTREAM_PROTOCOL'],
  ])('because it %s, a recommendation says so', async (_why, mustHave, code) => {
    const result = await ask('Stanley', mustHave);
    expect(result).toMatchObject({
      outcome: 'unranked',
      degraded: true,
      degraded_reason: { code },
      recommendation: PLACE,
      candidates: [PLACE],
      candidate_count: 1,
    });
    expect(result).not.toHaveProperty('explanations');
    expect(JSON.stringify(result)).not.toMatch(/secret|127\.0\.0\.1|stack/);
    expect(loudLines()).toMatchObject([
      { level: 'warn', message: 'recommended without reasons', code },
    ]);
  });

  it('the order is that of the scores, as long as asked for', async () => {
    const { candidates, recommendation } = await ask('Crowded', 'Bug');
    const scores = candidates.map(({ score }) => score ?? 0);
    expect(scores).toHaveLength(10);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores[0]).toBeCloseTo(29 / 30);
    expect(recommendation).toEqual(candidates[0]);
  });

  it('the reasoning has only what the search left of the deadline', async () => {
    await ask('Slow', 'Hang');
    const [line] = loudLines();
    expect(line).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    const deadlineMs = Number(line?.['deadlineMs']);
    expect(deadlineMs).toBeGreaterThan(0);
    expect(deadlineMs).toBeLessThanOrEqual(DEADLINE_MS - SLOW_SEARCH_MS);
  });

  it('a choice of nothing is not degraded', async () => {
    expect(await ask('Nowhere', 'Bug')).toMatchObject({
      outcome: 'nothing_found',
      degraded: false,
    });
  });
});

describe('while the reasoning is down', () => {
  it('a recommendation comes without reasons, until it is back', async () => {
    await api.reasoning.stop();
    expect(await ask('Stanley', 'dinner')).toMatchObject({
      degraded: true,
      degraded_reason: {
        code: 'UPSTREAM_UNREACHABLE',
        detail: 'The restaurant-reasoning service cannot take the call now. Try again later.',
      },
      recommendation: PLACE,
    });
    await api.reasoning.start();
    expect(await ask('Stanley', 'dinner')).toMatchObject({ outcome: 'ranked', degraded: false });
  });
});

describe('while the search fails', () => {
  it.each([
    ['Bug', 502, 'UPSTREAM_FAILED'],
    ['Broken contract', 502, 'UPSTREAM_PROTOCOL'],
    ['No data', 503, 'DATA_NOT_LOADED'],
    ['Hang', 504, 'DEADLINE_EXCEEDED'],
  ])('there is nothing to recommend: %s', async (district, status, code) => {
    const response = await api.post(PATH, { districts: [district] });
    expect(await problemIn(response)).toMatchObject({ status, code });
  });

  it('because it is down, that is a 503 that says when to come back', async () => {
    await api.search.stop();
    const response = await api.get(`${PATH}?district=Stanley`);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await problemIn(response)).toMatchObject({ status: 503, code: 'UPSTREAM_UNREACHABLE' });
    await api.search.start();
    expect(await ask('Stanley', 'dinner')).toMatchObject({ outcome: 'ranked' });
  });
});
