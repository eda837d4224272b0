import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS, problemSchema } from '@tablewise/contracts';
import type { Problem } from '@tablewise/contracts';
import { aPlace } from '@tablewise/testing';
import { Platform } from './harness/platform.ts';

interface Refusal {
  readonly status: number;
  readonly problem: Problem;
}

describe('bad input', () => {
  let platform: Platform;

  beforeAll(async () => {
    platform = await Platform.start();
  });

  afterAll(() => platform.stop());

  async function send(route: string, body: string, type: string): Promise<Refusal> {
    const response = await fetch(new URL(`/api/v1/restaurants/${route}`, platform.apiUrl), {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = problemSchema.parse(await response.json());
    expect(problem.status).toBe(response.status);
    expect(problem.request_id).toBe(response.headers.get('x-request-id'));
    return { status: response.status, problem };
  }

  function refused(route: string, body: unknown): Promise<Refusal> {
    return send(route, JSON.stringify(body), 'application/json');
  }

  function pointersOf({ problem }: Refusal): string[] {
    return (problem.errors ?? []).map((error) => error.pointer);
  }

  it('suggests the nearest names for an unknown district', async () => {
    const { status, problem } = await refused('search/district', { districts: ['Centrall'] });
    expect(status).toBe(422);
    expect(problem.code).toBe('INPUT_UNKNOWN_DISTRICT');
    expect(problem.suggestions?.['Centrall']).toContain('Central district');
  });

  it('names the accepted meals for an unknown one', async () => {
    const { status, problem } = await refused('search/meal-type', { meal_types: ['brunch'] });
    expect(status).toBe(422);
    expect(JSON.stringify(problem)).toContain('"breakfast","lunch","dinner"');
  });

  it('points at each empty list', async () => {
    const refusal = await refused('search/combined', { districts: [], meal_types: [] });
    expect(refusal.status).toBe(422);
    expect(pointersOf(refusal)).toEqual(['/districts', '/meal_types']);
  });

  it('wants at least one criterion', async () => {
    expect((await refused('search/combined', {})).status).toBe(422);
  });

  it.each([
    ['search/district', { districts: 'Central district' }, '/districts'],
    ['search/district', { districts: [1] }, '/districts/0'],
    ['search/district', { districts: ['Central district'], limit: 'all' }, '/limit'],
    ['search/district', { districts: ['Central district'], colour: 'red' }, '/colour'],
    ['search/meal-type', { meal_types: { dinner: true } }, '/meal_types'],
    ['recommend', { restaurants: 'all' }, '/restaurants'],
    ['recommend', { restaurants: [aPlace()], ranking_method: 'loudest' }, '/ranking_method'],
    ['analyze', {}, '/restaurants'],
  ])('points at the wrong type in %s %j', async (route, body, pointer) => {
    const refusal = await refused(route, body);
    expect(refusal.status).toBe(422);
    expect(pointersOf(refusal)).toContain(pointer);
  });

  it('refuses 10,000 districts', async () => {
    const districts = new Array<string>(10_000).fill('Central district');
    const refusal = await refused('search/district', { districts });
    expect(refusal.status).toBe(422);
    expect(pointersOf(refusal)).toEqual(['/districts']);
  });

  it('refuses more restaurants than it ranks', async () => {
    const restaurants = new Array<unknown>(LIMITS.maxRestaurants + 1).fill({ id: 'a' });
    expect((await refused('recommend', { restaurants })).status).toBe(422);
  });

  it('refuses JSON that nests a thousand levels deep', async () => {
    const body = `{"districts":${'['.repeat(1_000)}${']'.repeat(1_000)}}`;
    const { status, problem } = await send('search/district', body, 'application/json');
    expect(status).toBe(400);
    expect(problem.code).toBe('INPUT_MALFORMED');
  });

  it('refuses a body that is not declared as JSON', async () => {
    expect((await send('search/district', '{}', 'text/plain')).status).toBe(415);
  });

  it('refuses malformed JSON', async () => {
    const { status } = await send('search/district', '{"districts":', 'application/json');
    expect(status).toBe(400);
  });

  it('refuses a body over its limit', async () => {
    const districts = ['x'.repeat(LIMITS.searchBodyBytes)];
    expect((await refused('search/district', { districts })).status).toBe(413);
  });

  it('names a malformed record and ranks the others', async () => {
    const body = { restaurants: [aPlace(), { id: 'broken', name: 'No votes' }] };
    const response = await platform.post('recommend', body);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      candidate_count: 1,
      rejected: [{ index: 1, id: 'broken', pointer: '/sentiment' }],
    });
  });

  it('says so when there is nothing to rank', async () => {
    const sentiment = { likes: 0, neutral: 0, dislikes: 0 };
    const { status, problem } = await refused('recommend', {
      restaurants: [aPlace({ sentiment })],
    });
    expect(status).toBe(422);
    expect(problem.code).toBe('INPUT_NO_VOTES');
  });

  it('refuses a cursor that it did not give', async () => {
    const body = { districts: ['Central district'], cursor: 'made-up' };
    const { status, problem } = await refused('search/district', body);
    expect(status).toBe(422);
    expect(problem.code).toBe('INPUT_INVALID_CURSOR');
  });

  it('answers 404 at an unknown path and 405 to another method', async () => {
    expect((await refused('search/nowhere', {})).status).toBe(404);
    expect((await platform.get('/api/v1/restaurants/search/district')).status).toBe(405);
  });
});
