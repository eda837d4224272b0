import { z } from 'zod';
import { IN_RECOMMEND, IN_RESULTS, toldIn } from '../told-in.ts';
import { countOf, percentOf, shareOf } from '../figures.ts';
import { opennessSchema } from '../openness.ts';
import { schemaNames } from '../schema-names.ts';
import { RANKING_METHODS } from './reasoning-fields.ts';
import { ASPECTS } from './reasoning-reviews.ts';
import { TERMS } from './reasoning-wishes.ts';

const counts = {
  likes: countOf('In favour.'),
  neutral: countOf('Neither for nor against.'),
  dislikes: countOf('Against.'),
  total: countOf('All of them.'),
};
const liked = percentOf('Share of those in favour.');

/** Where an opinion comes from; `none` is the prior alone. */
export const sentimentSource = z
  .enum(['votes', 'reviews', 'both', 'none'])
  .describe('What the figures are from; none: from what votes are like in general.');
export type SentimentSource = z.infer<typeof sentimentSource>;

const tone = z
  .enum(['strength', 'caution', 'fact'])
  .describe('Whether it speaks for the place, against it, or neither.');
const wanted = z.array(z.string()).describe('Cuisines wished for.');
const matched = z.array(z.string()).describe('Those of them that the place has.');

/** One reason, with its numbers. Percentages and points have two decimals at most. */
export const reasonSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('score').describe('What it is ranked by.'),
      tone,
      method: z.enum(RANKING_METHODS).describe('Of ranking.'),
      score: z.number().describe('In percent: what the place is ranked by, or its share of likes.'),
    }),
    z.object({ kind: z.literal('votes').describe('Its votes.'), tone, ...counts, liked }),
    z.object({ kind: z.literal('reviews').describe('Its reviews, read.'), tone, ...counts, liked }),
    z.object({
      kind: z.literal('interval').describe('How far its votes can be trusted.'),
      tone,
      low: percentOf('Lower bound of the true share of likes.'),
      high: percentOf('Upper bound.'),
      level: percentOf('How probable it is that the true share lies between, in percent.'),
    }),
    z.object({
      kind: z.literal('prior').describe('What stands in for votes that it has not.'),
      tone,
      scope: z.enum(['all', 'cuisine']).describe('Whose votes: all, or those of the same cuisine.'),
      cuisine: z.string().optional().describe('Which cuisine.'),
      mean: percentOf('Share of content votes in general.'),
      weight: z.number().describe('Votes that it counts as much as.'),
      votes: countOf('Votes and reviews of the place itself.'),
    }),
    z.object({
      kind: z.literal('aspect').describe('What reviews say of one aspect.'),
      tone,
      aspect: z.enum(ASPECTS).describe('Of what.'),
      ...counts,
      quote: z.string().optional().describe('Words of a review, as evidence.'),
    }),
    z.object({
      kind: z.literal('distance').describe('The way there.'),
      tone,
      distance_m: countOf('Metres, as the crow flies.'),
      walk_m: z.number().optional().describe('Metres that were said to be near enough.'),
    }),
    z.object({
      kind: z.literal('open').describe('Whether it is open when the party comes.'),
      tone,
      at: z
        .string()
        .optional()
        .describe("The arrival, in the place's own time; absent where its time zone is unknown."),
      open: opennessSchema,
      open_min: countOf('Minutes of the stay for which it is open.'),
      unknown_min: countOf('Minutes of the stay for which nobody knows.'),
      stay_min: countOf('Minutes wished for.'),
    }),
    z.object({
      kind: z.literal('price').describe('What it costs.'),
      tone,
      price_level: countOf('1 (cheap) to 4.'),
      wanted: z.array(z.int().nonnegative()).describe('Levels wished for.'),
    }),
    z.object({ kind: z.literal('cuisines').describe('What it cooks.'), tone, wanted, matched }),
    z.object({
      kind: z.literal('cuisines_avoided').describe('What it should not cook.'),
      tone,
      avoided: z.array(z.string()).describe('Cuisines to avoid.'),
      matched,
    }),
    z.object({
      kind: z.literal('must_have').describe('What the party cannot do without.'),
      tone,
      what: z.string().describe('As it was asked for.'),
      met: z.enum(['yes', 'no', 'unknown']).describe('Whether the place has it.'),
    }),
    z.object({
      kind: z.literal('unknown').describe('What its record does not say.'),
      tone,
      what: z
        .enum(['distance', 'price', 'cuisines'])
        .describe('Wished for, and not in the record.'),
    }),
    z.object({
      kind: z.literal('diversity').describe('Moved so that candidates differ.'),
      tone,
      from_rank: countOf('Where it would be without diversity.'),
      to_rank: countOf('Where it is.'),
    }),
  ])
  .describe('One reason, with its numbers: kind says which.')
  .register(schemaNames, { id: 'Reason' })
  .register(toldIn, IN_RESULTS);
export type Reason = z.infer<typeof reasonSchema>;
export type ReasonKind = Reason['kind'];

/** One addend of a score. */
export const scoreTermSchema = z
  .object({
    term: z.enum(TERMS).describe('What counts.'),
    weight: z.number().describe('Its share of all weights, 0..1.'),
    value: shareOf('How well the place does in it.'),
    points: z.number().describe('100 × weight × value: the points add up to the score.'),
  })
  .describe('One addend of a score.')
  .register(schemaNames, { id: 'ScoreTerm' })
  .register(toldIn, IN_RESULTS);
export type ScoreTerm = z.infer<typeof scoreTermSchema>;

/** Why a place stands where it stands. */
export const explanationSchema = z
  .object({
    id: z.string().describe('Of the restaurant.'),
    name: z.string().describe('Of the restaurant.'),
    rank: z.int().positive().describe('1 is the best.'),
    score: z.number().describe('In percent.'),
    sentiment_source: sentimentSource,
    terms: z
      .array(scoreTermSchema)
      .describe('Of the methods that weigh; empty for the original ones.'),
    reasons: z.array(reasonSchema).describe('The weightiest first.'),
    strengths: z.array(z.string()).describe('As sentences.'),
    cautions: z.array(z.string()).describe('As sentences.'),
    text: z.string().describe('Rendered from the reasons: each of its numbers is in them.'),
  })
  .describe('Why a restaurant stands where it stands.')
  .register(schemaNames, { id: 'Explanation' })
  .register(toldIn, IN_RECOMMEND);
export type Explanation = z.infer<typeof explanationSchema>;

const comparedSchema = z
  .object({
    id: z.string().describe('Of the restaurant.'),
    name: z.string().describe('Of the restaurant.'),
    rank: z.int().positive().describe('1 is the best.'),
  })
  .describe('One side of a comparison.')
  .register(schemaNames, { id: 'Compared' })
  .register(toldIn, IN_RESULTS);

/** A figure in which two places differ. */
export const differenceSchema = z.object({
  kind: z.literal('difference').describe('A figure in which they differ.'),
  in: z
    .enum([...TERMS, 'likes', 'total_votes', 'content_share', 'order_given'])
    .describe('Which figure.'),
  unit: z.enum(['points', 'votes', 'percent', 'position']).describe('Of both figures.'),
  first: z.number().describe('Figure of the first.'),
  second: z.number().describe('Figure of the second.'),
  favours: z.enum(['first', 'second', 'neither']).describe('Whom it speaks for.'),
});
export type Difference = z.infer<typeof differenceSchema>;

/** Why one place stands before another. */
export const comparisonSchema = z
  .object({
    first: comparedSchema.describe('The one that stands before.'),
    second: comparedSchema.describe('The one that stands behind.'),
    reasons: z
      .array(
        z
          .discriminatedUnion('kind', [
            z.object({
              kind: z.literal('lead').describe('How far apart their scores are.'),
              first: z.number().describe('Score of the first.'),
              second: z.number().describe('Score of the second.'),
              lead: z
                .number()
                .describe('Points between them; negative where the order is by a count.'),
              chance: percentOf(
                'How probable it is, going by the doubt in the votes, that the first is the better one.',
              ),
            }),
            differenceSchema,
            z.object({
              kind: z.literal('diversified').describe('Diversity changed the order.'),
              first: z.int().positive().describe('Rank of the first before diversity.'),
              second: z.int().positive().describe('Rank of the second before diversity.'),
            }),
          ])
          .describe('kind says which.')
          .register(toldIn, IN_RESULTS),
      )
      .describe('The weightiest first.'),
    text: z.string().describe('Rendered from the reasons: each of its numbers is in them.'),
  })
  .describe('Why one restaurant stands before another.')
  .register(schemaNames, { id: 'Comparison' })
  .register(toldIn, IN_RECOMMEND);
export type Comparison = z.infer<typeof comparisonSchema>;
export type ComparisonReason = Comparison['reasons'][number];
