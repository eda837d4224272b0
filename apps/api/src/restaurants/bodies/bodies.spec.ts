import { describe, expect, it } from '@jest/globals';
import { LIMITS, reasoningTools, searchTools } from '@tablewise/contracts';
import fc from 'fast-check';
import { InvalidValuesError } from '../../http/invalid-values.error.ts';
import { BodyPipe } from '../../http/body.pipe.ts';
import { AnalyzeBody } from './analyze.body.ts';
import { RecommendBody } from './recommend.body.ts';
import { SearchByDistrictBody } from './search-by-district.body.ts';
import { SearchByMealTypeBody } from './search-by-meal-type.body.ts';
import { SearchCombinedBody } from './search-combined.body.ts';

const pairs = [
  { body: SearchByDistrictBody, tool: searchTools.byDistrict },
  { body: SearchByMealTypeBody, tool: searchTools.byMealType },
  { body: SearchCombinedBody, tool: searchTools.combined },
  { body: RecommendBody, tool: reasoningTools.recommend },
  { body: AnalyzeBody, tool: reasoningTools.analyzeSentiment },
] as const;

function accepts(body: (typeof pairs)[number]['body'], value: unknown): boolean {
  try {
    new BodyPipe<object>(body).transform(value);
    return true;
  } catch (error) {
    if (error instanceof InvalidValuesError) return false;
    throw error;
  }
}

const { maxNameLength, maxCursorLength, maxDistricts, maxMealTypes, maxFields } = LIMITS;

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
  fc.constantFrom('overlap', 'any', 'best', 'random', 'sentiment_likes', 'combined_sentiment'),
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

const value = fc.record(
  {
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
    strict: oddity,
    surprise: oddity,
  },
  { requiredKeys: [] },
);

describe.each(pairs)('the body of $tool.name', ({ body, tool }) => {
  const known = Object.keys(tool.inputSchema.shape);

  it('accepts exactly what the tool accepts', () => {
    const onlyKnown = value.map((given) =>
      Object.fromEntries(Object.entries(given).filter(([key]) => known.includes(key))),
    );
    fc.assert(
      fc.property(fc.oneof(value, { arbitrary: onlyKnown, weight: 20 }), (given) => {
        expect(accepts(body, given)).toBe(tool.inputSchema.safeParse(given).success);
      }),
      { numRuns: 400 },
    );
  });

  it.each(known)('agrees with the tool on each value of %s by itself', (field) => {
    const required = { districts: ['Stanley'], meal_types: ['lunch'], restaurants: [{}] };
    const fine = Object.fromEntries(
      Object.entries(required).filter(([key]) => known.includes(key)),
    );
    fc.assert(
      fc.property(value, (given) => {
        const only = Object.entries(given).filter(([key]) => key === field);
        const whole = { ...fine, ...Object.fromEntries(only) };
        expect(accepts(body, whole)).toBe(tool.inputSchema.safeParse(whole).success);
      }),
      { numRuns: 200 },
    );
  });
});
