import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { placeOnPageSchema, placeSchema } from './place.ts';
import { reasoningTools } from './tools/reasoning-tools.ts';
import { searchTools } from './tools/search-tools.ts';

const tools = [...Object.values(searchTools), ...Object.values(reasoningTools)];

describe('the five tools', () => {
  it('keep the names that callers of the original design use', () => {
    expect(tools.map((tool) => tool.name)).toEqual([
      'search_restaurants_by_district',
      'search_restaurants_by_meal_type',
      'search_restaurants_combined',
      'recommend_restaurants',
      'analyze_restaurant_sentiment',
    ]);
  });

  it.each(tools)('$name declares object schemas that JSON Schema can express', (tool) => {
    expect(z.toJSONSchema(tool.inputSchema, { io: 'input' })).toMatchObject({ type: 'object' });
    expect(z.toJSONSchema(tool.outputSchema)).toMatchObject({ type: 'object' });
  });

  it.each(tools)('$name requires nothing of a caller that has a default', (tool) => {
    const schema = z.toJSONSchema(tool.inputSchema, { io: 'input' });
    expect(schema.required ?? []).not.toContain('limit');
    expect(schema.required ?? []).not.toContain('ranking_method');
  });
});

describe('search input', () => {
  const { inputSchema } = searchTools.combined;

  it('needs districts, meal types or both', () => {
    expect(inputSchema.safeParse({}).success).toBe(false);
    expect(inputSchema.safeParse({ meal_types: ['dinner'] }).success).toBe(true);
  });

  it.each<[string, unknown]>([
    ['an empty list', { districts: [] }],
    ['a name in place of a list', { districts: 'Central district' }],
    ['an empty name', { districts: [''] }],
    ['a number as a name', { districts: [7] }],
    ['10,000 districts', { districts: Array.from({ length: 10_000 }, () => 'Central district') }],
    ['a page over the limit', { districts: ['Stanley'], limit: LIMITS.maxPageSize + 1 }],
    ['a parameter it does not know', { districts: ['Stanley'], distrcits: ['typo'] }],
  ])('refuses %s', (_what, input) => {
    expect(inputSchema.safeParse(input).success).toBe(false);
  });
});

describe('a place', () => {
  const place = {
    id: 'p1',
    name: 'Wing Kee',
    address: '1 Queen’s Road',
    district: 'Central district',
    location_category: 'Hong Kong Island',
    meal_type: ['noodles'],
    price_range: 'Below $50',
    sentiment: { likes: 3, neutral: 1, dislikes: 0 },
    metadata: {},
    cuisines: ['noodles'],
    time_zone: 'Asia/Hong_Kong',
    meals: { breakfast: 'unknown', lunch: 'unknown', dinner: 'unknown' },
    sources: [{ name: 'generated', licence: 'CC0-1.0', confidence: 'high' }],
    something_of_another_system: 1,
  };

  it('keeps keys it does not know', () => {
    expect(placeSchema.parse(place)).toEqual(place);
  });

  it('may come with fewer fields on a page, but never without what ranking needs', () => {
    const { id, name, sentiment } = place;
    expect(placeOnPageSchema.parse({ id, name, sentiment })).toEqual({ id, name, sentiment });
    expect(placeOnPageSchema.safeParse({ id, name }).success).toBe(false);
  });

  it.each([{ likes: -1 }, { likes: 1.5 }, { likes: '3' }])('refuses votes such as %p', (votes) => {
    const sentiment = { ...place.sentiment, ...votes };
    expect(placeSchema.safeParse({ ...place, sentiment }).success).toBe(false);
  });
});
