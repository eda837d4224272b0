import { z } from 'zod';
import { toldIn } from '../told-in.ts';
import { countOf } from '../figures.ts';
import { LIMITS } from '../limits.ts';
import { VOTE_KINDS, votesSchema } from '../place.ts';
import { reportSchema } from '../report.ts';
import { reviewSchema } from '../review.ts';
import { schemaNames } from '../schema-names.ts';
import { cursor, restaurantId } from './search-fields.ts';
import { generation, recordsMetadata } from './search-result.ts';
import { FOR_READERS, FOR_VOTERS, IDEMPOTENT, READ_ONLY } from './tool-definition.ts';
import type { ToolDefinition } from './tool-definition.ts';

export const listReviewsInput = z.strictObject({
  restaurant_id: restaurantId,
  limit: z
    .int()
    .min(1)
    .max(LIMITS.maxReviewsOnPage)
    .default(LIMITS.defaultReviewsOnPage)
    .describe('Reviews on a page.'),
  cursor,
});

export const reviewsResultSchema = z
  .looseObject({
    reviews: z.array(reviewSchema).describe('The newest first.'),
    count: countOf('Reviews on this page.'),
    total: countOf('Reviews on all pages.'),
    next_cursor: z
      .string()
      .max(LIMITS.maxCursorLength)
      .optional()
      .describe('Absent on the last page.'),
    metadata: recordsMetadata,
  })
  .describe('One page of what was written about a restaurant.')
  .register(schemaNames, { id: 'ReviewsResult' });
export type ReviewsResult = z.infer<typeof reviewsResultSchema>;

export const voter = z
  .string()
  .min(LIMITS.minVoterLength)
  .max(LIMITS.maxVoterLength)
  .optional()
  .describe('A secret pseudonym of the user; absent: whom the token names.')
  .register(toldIn, { tool: 'vote_restaurant' });

export const voteInput = z.strictObject({
  restaurant_id: restaurantId,
  voter,
  vote: z.enum([...VOTE_KINDS, 'none']).describe('In place of an earlier one; none takes it back.'),
});

export const voteResultSchema = z
  .looseObject({
    restaurant_id: restaurantId,
    vote: voteInput.shape.vote.describe('What the vote is now; none: there is none.'),
    sentiment: votesSchema.describe('All votes on the restaurant after this one.'),
    generation,
  })
  .describe('A vote as it was counted.')
  .register(schemaNames, { id: 'VoteResult' });
export type VoteResult = z.infer<typeof voteResultSchema>;

const castVoteSchema = z
  .object({
    restaurant_id: restaurantId,
    vote: z.enum(VOTE_KINDS).describe('What the voter thinks of it.'),
    voted_at: z.iso.datetime().describe('When the vote was given or changed.'),
  })
  .describe('One vote.')
  .register(schemaNames, { id: 'CastVote' });

export const voterResultSchema = z
  .looseObject({
    votes: z.array(castVoteSchema).describe('All votes of the voter.'),
    count: countOf('Votes.'),
    reports: z.array(reportSchema).describe('All reports of the voter.'),
  })
  .describe('All that is kept of a voter.')
  .register(schemaNames, { id: 'VoterResult' });
export type VoterResult = z.infer<typeof voterResultSchema>;

export const eraseVoterResultSchema = z
  .looseObject({
    erased: countOf('Votes that were there and are no longer.'),
    erased_reports: countOf('Reports, likewise.'),
    generation,
  })
  .describe('What was forgotten.')
  .register(schemaNames, { id: 'EraseVoterResult' });
export type EraseVoterResult = z.infer<typeof eraseVoterResultSchema>;

export const reviewTools = {
  listReviews: {
    name: 'list_reviews',
    title: 'Reviews of a restaurant',
    description:
      'What was written about a restaurant, the newest first; analyze_reviews says what it expresses.',
    inputSchema: listReviewsInput,
    outputSchema: reviewsResultSchema,
    annotations: READ_ONLY,
    access: FOR_READERS,
  },
  vote: {
    name: 'vote_restaurant',
    title: 'Vote on a restaurant',
    description:
      'For services with users of their own, not for a model by itself: sets, changes or takes back ' +
      'one voter’s vote.',
    inputSchema: voteInput,
    outputSchema: voteResultSchema,
    annotations: IDEMPOTENT,
    access: FOR_VOTERS,
  },
  exportVoter: {
    name: 'export_voter',
    title: 'What is kept of a voter',
    description: 'For services with users of their own: everything that is stored of a voter.',
    inputSchema: z.strictObject({ voter }),
    outputSchema: voterResultSchema,
    annotations: READ_ONLY,
    access: FOR_VOTERS,
  },
  eraseVoter: {
    name: 'erase_voter',
    title: 'Forget a voter',
    description:
      'For services with users of their own: takes back all votes and reports of a voter.',
    inputSchema: z.strictObject({ voter }),
    outputSchema: eraseVoterResultSchema,
    annotations: IDEMPOTENT,
    access: FOR_VOTERS,
  },
} as const satisfies Record<string, ToolDefinition>;
