import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { searchResultSchema, voteResultSchema } from '@tablewise/contracts';
import type { FoundPlace } from '@tablewise/contracts';
import { waitUntil } from '@tablewise/testing';
import type { z } from 'zod';
import { Platform } from './harness/platform.ts';
import { Visitor } from './harness/visitor.ts';

type VoteResult = z.infer<typeof voteResultSchema>;

async function voteOf(visitor: Visitor, id: string, vote: string): Promise<VoteResult> {
  const path = `/api/v1/restaurants/${encodeURIComponent(id)}/vote`;
  const response = await visitor.send('PUT', path, { vote });
  return voteResultSchema.parse(await response.json());
}

describe('a diner who votes', () => {
  let platform: Platform;
  let place: FoundPlace;

  beforeAll(async () => {
    platform = await Platform.start();
    const found = await platform.get('/api/v1/restaurants?district=Mong+Kok&sort=votes&limit=1');
    const [most] = searchResultSchema.parse(await found.json()).restaurants;
    if (most === undefined) throw new RangeError('no restaurant to vote on');
    place = most;
  });

  afterAll(() => platform.stop());

  async function votesInTheIndex(): Promise<FoundPlace['sentiment'] | undefined> {
    const path = '/api/v1/restaurants?district=Mong+Kok&sort=votes&limit=1&fields=id';
    const page = searchResultSchema.parse(await (await platform.get(path)).json());
    return page.restaurants[0]?.sentiment;
  }

  it('is counted once, by everyone, and in the first search after it', async () => {
    const visitor = new Visitor(platform);
    const { likes, neutral, dislikes } = place.sentiment;
    await voteOf(visitor, place.id, 'like');
    const { sentiment } = await voteOf(visitor, place.id, 'like');
    expect(sentiment).toEqual({ likes: likes + 1, neutral, dislikes });
    expect(await votesInTheIndex()).toEqual(sentiment);
  });

  it('can look at what is kept of them, and have it erased', async () => {
    const visitor = new Visitor(platform);
    await voteOf(visitor, place.id, 'dislike');
    const kept: unknown = await (await visitor.send('GET', '/api/v1/voter')).json();
    expect(kept).toMatchObject({ votes: [{ restaurant_id: place.id, vote: 'dislike' }] });
    const erased = await visitor.send('DELETE', '/api/v1/voter');
    expect(erased.ok).toBe(true);
    const left: unknown = await (await visitor.send('GET', '/api/v1/voter')).json();
    expect(left).toMatchObject({ votes: [] });
  });

  it('keeps an acknowledged vote when the search server is killed', async () => {
    const visitor = new Visitor(platform);
    const { sentiment } = await voteOf(visitor, place.id, 'neutral');
    platform.search.signal('SIGKILL');
    await platform.search.ended;
    await platform.startAgain('search');
    await waitUntil('the server to be back', async () => {
      const path = `/api/v1/restaurants/${encodeURIComponent(place.id)}`;
      return (await platform.get(path)).ok;
    });
    expect(await votesInTheIndex()).toEqual(sentiment);
  });

  it('reads reviews and what else is written of a restaurant', async () => {
    const path = `/api/v1/restaurants/${encodeURIComponent(place.id)}`;
    const reviews: unknown = await (await platform.get(`${path}/reviews`)).json();
    expect(reviews).toMatchObject({ reviews: expect.any(Array), total: expect.any(Number) });
    const missing = await platform.get('/api/v1/restaurants/nobody/reviews');
    expect(missing.status).toBe(404);
  });
});
