import { z } from 'zod';
import { IN_RECOMMEND, IN_RESULTS, toldIn } from '../told-in.ts';
import { LIMITS } from '../limits.ts';
import { locationSchema } from '../place.ts';
import { name } from './search-fields.ts';

/** What a score is made of: the votes, and each kind of wish. */
export const TERMS = [
  'votes',
  'distance',
  'open',
  'price',
  'cuisines',
  'cuisines_avoided',
  'must_haves',
] as const;
export type Term = (typeof TERMS)[number];

const cuisines = z.array(name).min(1).max(LIMITS.maxCuisines);
const weight = z.number().min(0).max(10);

/** As the search takes open_at. With an offset zod wants either seconds or none, never both. */
const withSeconds = z.iso.datetime({ local: true, offset: true }).max(40);

/**
 * Votes count as much as what a party cannot do without, the way there a third of that: scores by
 * votes differ by a tenth or two, the values of wishes by up to 1.
 */
const weightsSchema = z.strictObject({
  votes: weight.positive().default(1).describe('What diners think of it.'),
  distance: weight.default(0.3).describe('The way there.'),
  open: weight.default(0.5).describe('How much of the stay it is open.'),
  price: weight.default(0.3).describe('The price level.'),
  cuisines: weight.default(0.5).describe('The cuisines wished for.'),
  cuisines_avoided: weight.default(1).describe('The cuisines to avoid.'),
  must_haves: weight.default(1).describe('What the party cannot do without.'),
} satisfies Record<Term, z.ZodType>);
weightsSchema.register(toldIn, IN_RESULTS);

/** What a party wants. Each wish is one term of the score, with a value of 0..1 and a weight. */
export const wishesSchema = z.strictObject({
  near: locationSchema
    .optional()
    .describe('Where it is, {lat, lng}; else distance_m of the records counts.'),
  walk_m: z
    .number()
    .positive()
    .max(LIMITS.maxRadiusM)
    .optional()
    .describe('Distance at which a place is worth half; 800 when absent.'),
  arrive_at: z
    .union([withSeconds, z.iso.datetime({ local: true, offset: true, precision: -1 })], {
      error: 'must be a time such as 2026-11-21T19:30, with Z or an offset for an instant',
    })
    .optional()
    .describe(
      'When the party comes: local time (2026-11-21T19:30), or with Z or an offset. Hours then ' +
        'count, whenever the search was.',
    ),
  stay_min: z
    .int()
    .min(1)
    .max(24 * 60)
    .optional()
    .describe('Minutes from then, or from now; 90 when absent.'),
  price_levels: z
    .array(z.int().min(1).max(4))
    .min(1)
    .max(4)
    .optional()
    .describe('Any of these; 1 is cheap. One level off is worth two thirds.'),
  cuisines: cuisines.optional().describe('Any of these, as list_cuisines names them.'),
  cuisines_avoided: cuisines.optional().describe('None of these.'),
  must_haves: z
    .array(name)
    .min(1)
    .max(LIMITS.maxMustHaves)
    .optional()
    .describe(
      'Not to be done without: a meal (dinner), a cuisine (vegetarian) or a tag (wheelchair). What ' +
        'a record does not say counts half.',
    ),
  weights: weightsSchema
    .prefault({})
    .describe(
      'Of the terms wished for, relative to each other. When absent: votes 1, ' +
        'distance 0.3, open 0.5, price 0.3, cuisines 0.5, cuisines_avoided 1, must_haves 1.',
    ),
});
wishesSchema.register(toldIn, IN_RECOMMEND);
export type Wishes = z.output<typeof wishesSchema>;

export const wishes = wishesSchema
  .optional()
  .describe('What the party wants: places that meet it come first, none is left out.');
wishes.register(toldIn, IN_RECOMMEND);
