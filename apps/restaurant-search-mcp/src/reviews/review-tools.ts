import { reviewTools } from '@tablewise/contracts';
import type { Review } from '@tablewise/contracts';
import { defineTool } from '@tablewise/mcp-server-kit';
import type { Tool } from '@tablewise/mcp-server-kit';
import type { City } from '@tablewise/restaurant-domain';
import type { CurrentPlaces } from '../places/current-places.ts';
import { wireReport } from '../reporting/wire-report.ts';
import type { PlaceStore } from '@tablewise/restaurant-store';
import { voterOfCall } from './voter-of-call.ts';

interface ReviewSources {
  readonly city: City;
  readonly places: Pick<CurrentPlaces, 'reach'>;
}

/** Reviews and votes: straight to the store. Searches have caught up when a vote is answered. */
export function createReviewTools(store: PlaceStore, { city, places }: ReviewSources): Tool[] {
  return [
    defineTool(reviewTools.listReviews, async ({ restaurant_id, limit, cursor }, { signal }) => {
      const { reviews, total, nextCursor } = await store.reviews(restaurant_id, {
        limit,
        ...(cursor !== undefined && { cursor }),
      });
      signal.throwIfAborted();
      return {
        reviews: [...reviews],
        count: reviews.length,
        total,
        ...(nextCursor !== undefined && { next_cursor: nextCursor }),
        metadata: {
          city: city.name,
          generation: await store.generation(),
          attribution: attributionOf(reviews),
        },
      };
    }),
    defineTool(reviewTools.vote, async ({ restaurant_id, voter, vote }, context) => {
      const { sentiment, generation } = await store.vote({
        placeId: restaurant_id,
        voter: voterOfCall(voter, context),
        vote: vote === 'none' ? undefined : vote,
      });
      await places.reach(generation);
      return { restaurant_id, vote, sentiment, generation };
    }),
    defineTool(reviewTools.exportVoter, async ({ voter }, context) => {
      const { votes, reports } = await store.voterData(voterOfCall(voter, context));
      return {
        votes: votes.map(({ placeId, vote, at }) => ({
          restaurant_id: placeId,
          vote,
          voted_at: at,
        })),
        count: votes.length,
        reports: reports.map(wireReport),
      };
    }),
    defineTool(reviewTools.eraseVoter, async ({ voter }, context) => {
      const erased = await store.eraseVoter(voterOfCall(voter, context));
      const { votes, reports, generation } = erased;
      await places.reach(generation);
      return { erased: votes, erased_reports: reports, generation };
    }),
  ];
}

function attributionOf(reviews: readonly Review[]): string[] {
  const texts = reviews.map(({ source }) => source.attribution);
  return [...new Set(texts.filter((text) => text !== undefined))].sort();
}
