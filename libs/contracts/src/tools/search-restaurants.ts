import { z } from 'zod';
import { IN_RECOMMEND, IN_RESULTS, toldIn } from '../told-in.ts';
import { withRules } from '../input-rules.ts';
import type { InputRule } from '../input-rules.ts';
import { LIMITS } from '../limits.ts';
import { DAYS, locationSchema } from '../place.ts';
import {
  MEAL_RULE_NEEDS_MEALS,
  boxSchema,
  districts,
  lang,
  mealRule,
  mealTypes,
  name,
  pageShape,
} from './search-fields.ts';
import { wishesSchema } from './reasoning-wishes.ts';
import { FACETS } from './search-result.ts';

export const SORTS = ['best', 'rating', 'distance', 'votes', 'newest'] as const;
export type Sort = (typeof SORTS)[number];

/** As the index reads texts: compatibility forms are letters, an apostrophe is none; `&` is "and". */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}&]/u.test(text.normalize('NFKD').replaceAll('ʼ', ''));
}

const flag = z.boolean().default(false);

const box = boxSchema
  .strict()
  .refine(({ south, north }) => south <= north, { message: 'south must not lie north of north' });
box.register(toldIn, IN_RESULTS);

const near = locationSchema.clone().register(toldIn, IN_RESULTS);

const wished = wishesSchema
  .pick({ cuisines: true, cuisines_avoided: true, must_haves: true })
  .register(toldIn, IN_RECOMMEND);

export const searchRestaurantsFields = z.strictObject({
  districts: districts.optional(),
  level: z
    .enum(['area', 'district', 'region'])
    .optional()
    .describe('What `districts` are; without it a bare name is the area.'),
  meal_types: mealTypes.optional(),
  meal_rule: mealRule,
  meal_day: z.enum(DAYS).optional().describe('Only meals of this day; of any when absent.'),
  q: z
    .string()
    .trim()
    .min(1)
    .max(LIMITS.maxQueryLength)
    .refine(hasWords, { message: 'needs a letter or a digit' })
    .optional()
    .describe('Words of names, cuisines or areas, all of them; forgives typing errors.'),
  near: near.optional().describe('Only within radius_m of {lat, lng}.'),
  radius_m: z
    .number()
    .positive()
    .max(LIMITS.maxRadiusM)
    .optional()
    .describe(`Metres around near; ${LIMITS.defaultRadiusM} when absent.`),
  box: box
    .optional()
    .describe(
      'Only within {south, west, north, east}, in degrees; west beyond east crosses the antimeridian.',
    ),
  open_now: flag.describe('Only what is open now.'),
  open_at: z
    .string()
    .max(40)
    .optional()
    .describe('Only what is open then: local time (2026-11-21T19:30), or with Z or an offset.'),
  include_unknown: flag.describe('Also places of unknown hours, marked.'),
  cuisines: z
    .array(name)
    .min(1)
    .max(LIMITS.maxCuisines)
    .optional()
    .describe('Any of these, as list_cuisines names them.'),
  price_levels: z
    .array(z.int().min(1).max(4))
    .min(1)
    .max(4)
    .optional()
    .describe('Any of these; 1 is cheap.'),
  wished: wished
    .optional()
    .describe(
      '{cuisines, cuisines_avoided, must_haves} for recommend_restaurants: filters nothing, refuses ' +
        'misspelt ones.',
    ),
  min_score: z.number().min(0).max(1).optional().describe('By votes; 0.5 is indifferent.'),
  min_votes: z.int().nonnegative().optional().describe('Likes, neutral and dislikes together.'),
  sort: z
    .enum(SORTS)
    .default('best')
    .describe('best: by score, with q the closest spelling first. rating: by score alone.'),
  facets: z
    .array(z.enum(FACETS))
    .min(1)
    .max(FACETS.length)
    .optional()
    .describe('Counts of the whole result by these.'),
  lang,
  explain: flag.describe('Says how the result came about.'),
  ...pageShape,
});

export type SearchRestaurantsInput = z.infer<typeof searchRestaurantsFields>;

/** Between the fields; REST holds the same ones. */
export const SEARCH_RULES: readonly InputRule<SearchRestaurantsInput>[] = [
  {
    path: ['open_at'],
    detail: 'open_now and open_at exclude each other',
    isBroken: ({ open_now, open_at }) => open_now === true && open_at !== undefined,
  },
  {
    path: ['sort'],
    detail: 'distance needs near',
    isBroken: ({ sort, near }) => sort === 'distance' && near === undefined,
  },
  {
    path: ['radius_m'],
    detail: 'needs near',
    isBroken: ({ radius_m, near }) => radius_m !== undefined && near === undefined,
  },
  MEAL_RULE_NEEDS_MEALS,
  {
    path: ['meal_day'],
    detail: 'needs meal_types',
    isBroken: ({ meal_day, meal_types }) => meal_day !== undefined && meal_types === undefined,
  },
  {
    path: ['include_unknown'],
    detail: 'needs open_now or open_at',
    isBroken: ({ include_unknown, open_now, open_at }) =>
      include_unknown === true && open_now !== true && open_at === undefined,
  },
  {
    path: ['level'],
    detail: 'needs districts',
    isBroken: ({ level, districts: names }) => level !== undefined && names === undefined,
  },
];

export const searchRestaurantsInput = withRules(searchRestaurantsFields, SEARCH_RULES);
