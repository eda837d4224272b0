import { describe, expect, it } from '@jest/globals';
import type { VoteResult, VoterResult } from '@tablewise/api-client';
import { aReport } from './testing/a-report.ts';
import { withVote } from './voter.ts';

const VOTED = { restaurant_id: 'tea', vote: 'like', voted_at: '2026-11-01T00:00:00.000Z' } as const;
const KEPT: VoterResult = { votes: [VOTED], count: 1, reports: [aReport()] };

const cast = (restaurant_id: string, vote: VoteResult['vote']): VoteResult => ({
  restaurant_id,
  vote,
  sentiment: { likes: 1, neutral: 0, dislikes: 0 },
  generation: 2,
});

describe('what is kept of the voter', () => {
  it('has a vote that was cast meanwhile, and all else as it was', () => {
    expect(withVote(KEPT, cast('soup', 'dislike'))).toMatchObject({
      votes: [VOTED, { restaurant_id: 'soup', vote: 'dislike' }],
      count: 2,
      reports: KEPT.reports,
    });
  });

  it('has a vote once, as it was cast last', () => {
    expect(withVote(KEPT, cast('tea', 'neutral'))).toMatchObject({
      votes: [{ restaurant_id: 'tea', vote: 'neutral' }],
      count: 1,
    });
  });

  it('has no vote that was taken back', () => {
    expect(withVote(KEPT, cast('tea', 'none'))).toEqual({ ...KEPT, votes: [], count: 0 });
  });
});
