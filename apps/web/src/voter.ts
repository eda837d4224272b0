import { dataOf } from '@tablewise/api-client';
import type { VoteResult, VoterResult } from '@tablewise/api-client';
import { useAnswer } from './api/use-answer.ts';
import type { Asked } from './api/use-answer.ts';
import { page } from './page.ts';

/** All that is kept of whoever looks at the page. */
export function useVoter(): Asked<VoterResult> {
  return useAnswer('voter', async (signal) =>
    dataOf(await page.api.GET('/api/v1/voter', { signal })),
  );
}

/** What is kept of the voter after one more vote. */
export function withVote(
  { votes, ...kept }: VoterResult,
  { restaurant_id, vote }: VoteResult,
): VoterResult {
  const others = votes.filter((each) => each.restaurant_id !== restaurant_id);
  const voted_at = new Date(page.clock.now()).toISOString();
  const changed = vote === 'none' ? others : [...others, { restaurant_id, vote, voted_at }];
  return { ...kept, votes: changed, count: changed.length };
}
