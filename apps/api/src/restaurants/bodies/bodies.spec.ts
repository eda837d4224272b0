import { describe, expect, it } from '@jest/globals';
import {
  COMBINED_RULES,
  LIMITS,
  RECOMMEND_RULES,
  WEIGHING_RULES,
  reasoningTools,
  searchTools,
  withRules,
} from '@tablewise/contracts';
import fc from 'fast-check';
import type { z } from 'zod';
import { BodyPipe } from '../../http/body.pipe.ts';
import { InvalidValuesError } from '../../http/invalid-values.error.ts';
import {
  RECOMMENDATION_RULES,
  recommendationFields,
} from '../../recommendations/recommendation-input.ts';
import { RecommendationBody } from '../../recommendations/recommendations.controller.ts';
import {
  AnalyzeBody,
  CompareBody,
  ExplainBody,
  RecommendBody,
  SearchByDistrictBody,
  SearchByMealTypeBody,
  SearchCombinedBody,
} from './tool-bodies.ts';

interface Pair {
  /** As the route has it. */
  readonly pipe: { transform(given: unknown): object };
  readonly tool: { readonly name: string; readonly inputSchema: z.ZodObject };
}

const recommendations = {
  name: 'recommendations',
  inputSchema: withRules<z.ZodObject>(recommendationFields, RECOMMENDATION_RULES),
};

const pairs = [
  { pipe: new BodyPipe(SearchByDistrictBody), tool: searchTools.byDistrict },
  { pipe: new BodyPipe(SearchByMealTypeBody), tool: searchTools.byMealType },
  { pipe: new BodyPipe(SearchCombinedBody, COMBINED_RULES), tool: searchTools.combined },
  { pipe: new BodyPipe(RecommendBody, RECOMMEND_RULES), tool: reasoningTools.recommend },
  { pipe: new BodyPipe(AnalyzeBody), tool: reasoningTools.analyzeSentiment },
  { pipe: new BodyPipe(CompareBody, WEIGHING_RULES), tool: reasoningTools.compare },
  { pipe: new BodyPipe(ExplainBody, WEIGHING_RULES), tool: reasoningTools.explain },
  { pipe: new BodyPipe(RecommendationBody, RECOMMENDATION_RULES), tool: recommendations },
] as const satisfies readonly Pair[];

/** What the pipe hands on; `undefined` where it refuses. */
function taken({ pipe }: Pair, value: unknown): object | undefined {
  try {
    return Object.assign({}, pipe.transform(value));
  } catch (error) {
    if (error instanceof InvalidValuesError) return undefined;
    throw error;
  }
}

const { maxNameLength, maxCursorLength, maxDistricts, maxMealTypes, maxFields } = LIMITS;
const { maxCuisines, maxMustHaves } = LIMITS;

/** Around every limit, and what a careless caller sends. */
const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', ' ', '\u00a0', 'Central district', ' padded ', '銅鑼灣', '𝒳'),
  fc.integer({ min: -2, max: 2 }).map((off) => 'x'.repeat(maxNameLength + off)),
  fc.integer({ min: -2, max: 2 }).map((off) => `  ${'𝒳'.repeat(maxNameLength + off)} `),
);
const oddity = fc.constantFrom<unknown>(null, true, 0, -0, '', 'text', [], {}, [null], [[]], 1.5);
const names = (max: number) =>
  fc.oneof(
    fc.array(name, { maxLength: 3 }),
    fc.array(fc.oneof(name, oddity), { maxLength: 3 }),
    fc.integer({ min: max - 1, max: max + 1 }).map((size) => Array<string>(size).fill('Stanley')),
    oddity,
  );
const whole = fc.oneof(
  fc.constantFrom(0, 1, 1_000, 1_001, 1.5, -1, 2 ** 32 - 1, 2 ** 32, 2 ** 60, 1e21),
  oddity,
);
const choice = fc.oneof(
  fc.constantFrom('overlap', 'any', 'best', 'random', 'sentiment_likes', 'bayesian'),
  oddity,
);
const cursor = fc.oneof(
  fc.integer({ min: -1, max: 1 }).map((off) => 'c'.repeat(maxCursorLength + off)),
  fc.integer({ min: -1, max: 1 }).map((off) => '𝒳'.repeat(maxCursorLength + off)),
  oddity,
);
const records = fc.oneof(
  fc.array(fc.anything(), { maxLength: 2 }),
  fc.constantFrom(999, 1_000, 1_001).map((size) => Array<object>(size).fill({})),
  oddity,
);

const point = fc.oneof(
  fc.record({ lat: fc.constantFrom(22.3, 91, '22'), lng: fc.constantFrom(114.2, 181) }),
  oddity,
);
const wishes = fc.oneof(
  fc.record(
    {
      walk_m: whole,
      stay_min: whole,
      price_levels: fc.array(whole, { maxLength: 2 }),
      cuisines: names(maxCuisines),
      must_haves: names(maxMustHaves),
      weights: fc.record({ votes: fc.constantFrom(0, 1, 11), taste: whole }, { requiredKeys: [] }),
      near: point,
      surprise: oddity,
    },
    { requiredKeys: [] },
  ),
  oddity,
);

const fields = {
  districts: names(maxDistricts),
  meal_types: names(maxMealTypes),
  meal_rule: choice,
  limit: whole,
  cursor,
  fields: names(maxFields),
  restaurants: records,
  ranking_method: choice,
  pick: choice,
  seed: whole,
  total: whole,
  ids: fc.oneof(fc.constantFrom(['r1', 'r2'], ['r1', 'r1'], ['r1']), names(LIMITS.maxCompared)),
  id: fc.oneof(
    name,
    fc.integer({ min: 199, max: 201 }).map((size) => 'x'.repeat(size)),
    oddity,
  ),
  strict: oddity,
  wishes,
  prior: fc.oneof(fc.constantFrom('all', 'cuisine'), oddity),
  diversity: oddity,
  reviews: records,
  lang: fc.oneof(fc.constantFrom('en', 'zh', 'fr'), oddity),
  near: point,
  radius_m: whole,
  open_now: oddity,
  open_at: fc.oneof(fc.constantFrom('2026-11-21T19:30', 'x'.repeat(41)), oddity),
  cuisines: names(maxCuisines),
  surprise: oddity,
};
const value = fc.record(fields, { requiredKeys: [] });

describe.each<Pair>(pairs)('the body of $tool.name', (pair) => {
  const { tool } = pair;
  const known = Object.keys(tool.inputSchema.shape);

  it('takes exactly what the tool takes, and hands on what the tool would read', () => {
    const onlyKnown = value.map((given) =>
      Object.fromEntries(Object.entries(given).filter(([key]) => known.includes(key))),
    );
    fc.assert(
      fc.property(fc.oneof(value, { arbitrary: onlyKnown, weight: 20 }), (given) => {
        expect(taken(pair, given)).toEqual(tool.inputSchema.safeParse(given).data);
      }),
      { numRuns: 400 },
    );
  });

  it.each(known)('agrees with the tool on each value of %s by itself', (field) => {
    const required = {
      districts: ['Stanley'],
      meal_types: ['lunch'],
      restaurants: [{}],
      ids: ['r1', 'r2'],
      id: 'r1',
    };
    const fine = Object.fromEntries(
      Object.entries(required).filter(([key]) => known.includes(key)),
    );
    const given = new Map<string, fc.Arbitrary<unknown>>(Object.entries(fields)).get(field);
    fc.assert(
      fc.property(given ?? oddity, (only) => {
        const whole = { ...fine, [field]: only };
        expect(taken(pair, whole)).toEqual(tool.inputSchema.safeParse(whole).data);
      }),
      { numRuns: 200 },
    );
  });
});
