import { z } from 'zod';
import { RANKING_METHODS, percentage } from './reasoning-fields.ts';
import { ASPECTS } from './reasoning-reviews.ts';
import { TERMS } from './reasoning-wishes.ts';

const count = z.int().nonnegative();
const names = z.array(z.string());
const counts = { likes: count, neutral: count, dislikes: count, total: count };

/** Where an opinion comes from; `none` is the prior alone. */
export const sentimentSource = z.enum(['votes', 'reviews', 'both', 'none']);
export type SentimentSource = z.infer<typeof sentimentSource>;

/** Whether a reason speaks for a place, against it, or neither. */
const tone = z.enum(['strength', 'caution', 'fact']);

/** One reason, with its numbers. Percentages and points have two decimals at most. */
export const reasonSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('score'),
    tone,
    method: z.enum(RANKING_METHODS),
    score: z.number().describe('In percent: what the place is ranked by, or its share of likes.'),
  }),
  z.object({ kind: z.literal('votes'), tone, ...counts, liked: percentage }),
  z.object({ kind: z.literal('reviews'), tone, ...counts, liked: percentage }),
  z.object({
    kind: z.literal('interval'),
    tone,
    low: percentage,
    high: percentage,
    level: percentage.describe('How probable it is that the true share lies between, in percent.'),
  }),
  z.object({
    kind: z.literal('prior'),
    tone,
    scope: z.enum(['all', 'cuisine']),
    cuisine: z.string().optional(),
    mean: percentage.describe('Share of content votes in general.'),
    weight: z.number().describe('Votes that it counts as much as.'),
    votes: count.describe('Votes and reviews of the place itself.'),
  }),
  z.object({
    kind: z.literal('aspect'),
    tone,
    aspect: z.enum(ASPECTS),
    ...counts,
    quote: z.string().optional().describe('Words of a review, as evidence.'),
  }),
  z.object({ kind: z.literal('distance'), tone, distance_m: count, walk_m: z.number().optional() }),
  z.object({
    kind: z.literal('open'),
    tone,
    state: z.enum(['open', 'closed', 'unknown']),
    until: z.string().optional(),
    open_min: count.optional().describe('Minutes it stays open from the arrival on.'),
    stay_min: count.optional().describe('Minutes wished for.'),
  }),
  z.object({
    kind: z.literal('price'),
    tone,
    price_level: count.optional().describe('Absent when unknown.'),
    wanted: z.array(count),
  }),
  z.object({ kind: z.literal('cuisines'), tone, wanted: names, matched: names }),
  z.object({ kind: z.literal('cuisines_avoided'), tone, avoided: names, matched: names }),
  z.object({
    kind: z.literal('must_have'),
    tone,
    what: z.string(),
    met: z.enum(['yes', 'no', 'unknown']),
  }),
  z.object({
    kind: z.literal('unknown'),
    tone,
    what: z.enum(['distance', 'price', 'cuisines']).describe('Wished for, and not in the record.'),
  }),
  z.object({
    kind: z.literal('diversity'),
    tone,
    from_rank: count.describe('Where it would be without diversity.'),
    to_rank: count,
  }),
]);
export type Reason = z.infer<typeof reasonSchema>;
export type ReasonKind = Reason['kind'];

/** One addend of a score. */
export const scoreTermSchema = z.object({
  term: z.enum(TERMS),
  weight: z.number().describe('Its share of all weights, 0..1.'),
  value: z.number().min(0).max(1),
  points: z.number().describe('100 × weight × value: the points add up to the score.'),
});
export type ScoreTerm = z.infer<typeof scoreTermSchema>;

/** Why a place stands where it stands. */
export const explanationSchema = z.object({
  id: z.string(),
  name: z.string(),
  rank: z.int().positive(),
  score: z.number().describe('In percent.'),
  sentiment_source: sentimentSource,
  terms: z
    .array(scoreTermSchema)
    .describe('Of the methods that weigh; empty for the original ones.'),
  reasons: z.array(reasonSchema),
  strengths: names.describe('As sentences.'),
  cautions: names.describe('As sentences.'),
  text: z.string().describe('Rendered from the reasons: each of its numbers is in them.'),
});
export type Explanation = z.infer<typeof explanationSchema>;

const compared = z.object({ id: z.string(), name: z.string(), rank: z.int().positive() });

/** A figure in which two places differ. */
export const differenceSchema = z.object({
  kind: z.literal('difference'),
  in: z.enum([...TERMS, 'likes', 'total_votes', 'content_share', 'order_given']),
  unit: z.enum(['points', 'votes', 'percent', 'position']),
  first: z.number(),
  second: z.number(),
  favours: z.enum(['first', 'second', 'neither']),
});
export type Difference = z.infer<typeof differenceSchema>;

/** Why one place stands before another. */
export const comparisonSchema = z.object({
  first: compared,
  second: compared,
  reasons: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('lead'),
        first: z.number().describe('Score of the first.'),
        second: z.number().describe('Score of the second.'),
        lead: z.number().describe('Points between them; negative where the order is by a count.'),
        chance: percentage.describe(
          'How probable it is, going by the doubt in the votes, that the first is the better one.',
        ),
      }),
      differenceSchema,
      z.object({
        kind: z.literal('diversified'),
        first: z.int().positive().describe('Rank of the first before diversity.'),
        second: z.int().positive(),
      }),
    ]),
  ),
  text: z.string().describe('Rendered from the reasons: each of its numbers is in them.'),
});
export type Comparison = z.infer<typeof comparisonSchema>;
export type ComparisonReason = Comparison['reasons'][number];
