import { z } from 'zod';
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
  open: weight.default(0.5).describe('How long it stays open.'),
  price: weight.default(0.3).describe('The price level.'),
  cuisines: weight.default(0.5).describe('The cuisines wished for.'),
  cuisines_avoided: weight.default(1).describe('The cuisines to avoid.'),
  must_haves: weight.default(1).describe('What the party cannot do without.'),
} satisfies Record<Term, z.ZodType>);

/** What a party wants. Each wish is one term of the score, with a value of 0..1 and a weight. */
export const wishesSchema = z.strictObject({
  near: locationSchema
    .optional()
    .describe('Where the party is. Without it, distance_m of the records counts.'),
  walk_m: z
    .number()
    .positive()
    .max(LIMITS.maxRadiusM)
    .optional()
    .describe('The distance at which a place is worth half of one next door; 800 when absent.'),
  arrive_at: z
    .union([withSeconds, z.iso.datetime({ local: true, offset: true, precision: -1 })], {
      error: 'must be a time such as 2026-11-21T19:30, with Z or an offset for an instant',
    })
    .optional()
    .describe(
      'When the party comes: 2026-11-21T19:30 is the restaurant’s local time, with an offset or ' +
        'Z it is that instant. Give it to the search as open_at too: how long a place stays open ' +
        'is read from the open.until that the search answers.',
    ),
  stay_min: z
    .int()
    .min(1)
    .max(24 * 60)
    .optional()
    .describe('Minutes the place has to stay open from then on, or from now; 90 when absent.'),
  price_levels: z
    .array(z.int().min(1).max(4))
    .min(1)
    .max(4)
    .optional()
    .describe('Any of these; 1 is cheap. A place one level off is worth two thirds.'),
  cuisines: cuisines.optional().describe('Any of these, as list_cuisines names them.'),
  cuisines_avoided: cuisines.optional().describe('None of these.'),
  must_haves: z
    .array(name)
    .min(1)
    .max(LIMITS.maxMustHaves)
    .optional()
    .describe(
      'What the party cannot do without, of all its members: a meal (dinner), a cuisine tag ' +
        '(vegetarian) or a tag of the record (wheelchair, outdoor_seating). Counts by the share ' +
        'that is met; what a record does not say counts half and is named.',
    ),
  weights: weightsSchema
    .prefault({})
    .describe('Of the terms, relative to each other. Only terms that are wished for count.'),
});
export type Wishes = z.output<typeof wishesSchema>;

export const wishes = wishesSchema
  .optional()
  .describe(
    'What the party wants. Nothing is left out for it: places that meet the wishes come first. ' +
      'What a record does not say is worth half, and the reasons name it.',
  );
