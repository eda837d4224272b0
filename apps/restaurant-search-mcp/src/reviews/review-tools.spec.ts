import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { reviewTools } from '@tablewise/contracts';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { openPlaceStore } from '@tablewise/restaurant-store';
import type { PlaceStore } from '@tablewise/restaurant-store';
import { aPlace } from '@tablewise/testing';
import { ToolCaller } from '../testing/tool-caller.ts';
import { createReviewTools } from './review-tools.ts';

const VOTER = 'a pseudonym that is long enough';
const OSM = { name: 'yelp', licence: 'own', attribution: 'Yelp', confidence: 'high' } as const;

let folder: string;
let store: PlaceStore;
let tools: ToolCaller;
/** Generations that searches were told to catch up with. */
let reached: number[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-tools-'));
  store = await openPlaceStore({ path: join(folder, 'tablewise.db') });
  const run = { dataset: 'test', origin: 'spec', supersedes: [] };
  await store.replace(run, async (put) => {
    await put(aPlace({ id: 'p1', sentiment: { likes: 3, neutral: 0, dislikes: 1 } }));
    return 0;
  });
  await store.replaceReviews(run, async (put) => {
    for (const [id, date] of [
      ['r1', '2026-01-05'],
      ['r2', '2026-03-07'],
    ] as const) {
      await put({ id, restaurant_id: 'p1', text: 'Good soup.', language: 'en', date, source: OSM });
    }
    return 0;
  });
  reached = [];
  const reach = (generation: number): Promise<void> => {
    reached.push(generation);
    return Promise.resolve();
  };
  tools = new ToolCaller(createReviewTools(store, { city: HONG_KONG, places: { reach } }));
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('reviews', () => {
  it('come page by page, the newest first, with what their source asks to be shown', async () => {
    const first = await tools.call(reviewTools.listReviews, { restaurant_id: 'p1', limit: 1 });
    expect(first).toMatchObject({ count: 1, total: 2, reviews: [{ id: 'r2' }] });
    expect(first.metadata.attribution).toEqual(['Yelp']);
    const rest = await tools.call(reviewTools.listReviews, {
      restaurant_id: 'p1',
      limit: 1,
      cursor: first.next_cursor,
    });
    expect(rest.reviews.map(({ id }) => id)).toEqual(['r1']);
    expect(rest).not.toHaveProperty('next_cursor');
  });

  it('of a restaurant that is not there are an error', async () => {
    const { code } = await tools.failure(reviewTools.listReviews, { restaurant_id: 'nobody' });
    expect(code).toBe('INPUT_UNKNOWN_RESTAURANT');
  });
});

describe('a vote', () => {
  const args = { restaurant_id: 'p1', voter: VOTER };

  it('counts once, however often it is sent, and can be changed and taken back', async () => {
    const like = { ...args, vote: 'like' };
    await tools.call(reviewTools.vote, like);
    const again = await tools.call(reviewTools.vote, like);
    expect(again.sentiment).toEqual({ likes: 4, neutral: 0, dislikes: 1 });
    const changed = await tools.call(reviewTools.vote, { ...args, vote: 'dislike' });
    expect(changed.sentiment).toEqual({ likes: 3, neutral: 0, dislikes: 2 });
    const none = await tools.call(reviewTools.vote, { ...args, vote: 'none' });
    expect(none.sentiment).toEqual({ likes: 3, neutral: 0, dislikes: 1 });
  });

  it('is answered when searches have caught up with it, also where it is taken back', async () => {
    const { generation } = await tools.call(reviewTools.vote, { ...args, vote: 'like' });
    const erased = await tools.call(reviewTools.eraseVoter, { voter: VOTER });
    expect(reached).toEqual([generation, erased.generation]);
  });

  it('on a restaurant that is not there is an error', async () => {
    const vote = { ...args, restaurant_id: 'nobody', vote: 'like' };
    expect(await tools.failure(reviewTools.vote, vote)).toMatchObject({
      type: 'input',
      code: 'INPUT_UNKNOWN_RESTAURANT',
    });
  });

  it('can be looked up and erased by its voter with their reports, and by nobody else', async () => {
    await tools.call(reviewTools.vote, { ...args, vote: 'like' });
    await store.report({ placeId: 'p1', voter: VOTER, kind: 'hours', text: 'Closed on Mondays.' });
    const other = await tools.call(reviewTools.exportVoter, { voter: 'somebody else entirely' });
    expect(other).toEqual({ votes: [], count: 0, reports: [] });
    const { votes, reports } = await tools.call(reviewTools.exportVoter, { voter: VOTER });
    expect(votes).toMatchObject([{ restaurant_id: 'p1', vote: 'like' }]);
    expect(reports).toMatchObject([{ restaurant_id: 'p1', kind: 'hours', state: 'open' }]);
    for (const erased of [1, 0]) {
      const outcome = await tools.call(reviewTools.eraseVoter, { voter: VOTER });
      expect(outcome).toMatchObject({ erased, erased_reports: erased });
    }
  });
});
