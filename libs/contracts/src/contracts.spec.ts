import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { opennessSchema } from './openness.ts';
import { placeOnPageSchema, placeSchema } from './place.ts';
import { catalogueTools } from './tools/catalogue-tools.ts';
import { reasoningTools } from './tools/reasoning-tools.ts';
import { reportTools } from './tools/report-tools.ts';
import { reviewTools } from './tools/review-tools.ts';
import { searchTools } from './tools/search-tools.ts';
import type { ToolDefinition } from './tools/tool-definition.ts';

const tools: readonly ToolDefinition[] = [
  ...Object.values(searchTools),
  ...Object.values(catalogueTools),
  ...Object.values(reviewTools),
  ...Object.values(reportTools),
  ...Object.values(reasoningTools),
];

describe('the tools', () => {
  it('keep the names that callers of the original design use', () => {
    const { byDistrict, byMealType, combined } = searchTools;
    const { recommend, analyzeSentiment } = reasoningTools;
    const original = [byDistrict, byMealType, combined, recommend, analyzeSentiment];
    expect(original.map((tool) => tool.name)).toEqual([
      'search_restaurants_by_district',
      'search_restaurants_by_meal_type',
      'search_restaurants_combined',
      'recommend_restaurants',
      'analyze_restaurant_sentiment',
    ]);
  });

  it('have names of their own each', () => {
    expect(new Set(tools.map((tool) => tool.name)).size).toBe(tools.length);
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
    ['a rule for meals without any', { districts: ['Stanley'], meal_rule: 'any' }],
  ])('refuses %s', (_what, input) => {
    expect(inputSchema.safeParse(input).success).toBe(false);
  });
});

describe('input of the search by anything', () => {
  const { inputSchema } = searchTools.search;
  const faultOf = (input: unknown): string | undefined =>
    inputSchema.safeParse(input).error?.issues[0]?.message;

  it('needs nothing', () => {
    expect(inputSchema.parse({})).toMatchObject({ sort: 'best', limit: LIMITS.defaultPageSize });
  });

  it.each<[string, object]>([
    ['open_now and open_at exclude each other', { open_now: true, open_at: '2026-11-21T19:30' }],
    ['distance needs near', { sort: 'distance' }],
    ['needs near', { radius_m: 500 }],
    ['needs meal_types', { meal_day: 'sunday' }],
    ['any needs meal_types', { meal_rule: 'any' }],
    ['needs open_now or open_at', { include_unknown: true }],
    ['needs districts', { level: 'district' }],
  ])('is refused with "%s"', (message, input) => {
    expect(faultOf(input)).toBe(message);
  });

  it.each(['!!!', '☕', '…', '’', 'ʼ'])('refuses %p as a text, which has no word', (q) => {
    expect(faultOf({ q })).toBe('needs a letter or a digit');
  });

  it.each(['7', '茶', '㎏', '&', '☕ cafe'])('takes %p for a text', (q) => {
    expect(faultOf({ q })).toBeUndefined();
  });

  it('refuses a box that is inside out', () => {
    expect(faultOf({ box: { south: 23, west: 114, north: 22, east: 115 } })).toBe(
      'south must not lie north of north',
    );
  });

  it('takes a box across the antimeridian, as the index does', () => {
    expect(faultOf({ box: { south: -20, west: 177, north: -15, east: -178 } })).toBeUndefined();
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

  it.each([
    { website: 'https://kitchen.example/menu' },
    { website: 'http://kitchen.example' },
    { phone: '+852 2345 6789' },
    { phone: '(+852) 2345-6789;2345 0000' },
    { phone: '2345 6789 ext. 12' },
    { diet: { vegan: 'only', gluten_free: 'limited', halal: 'no' } },
  ])('may have %j', (details) => {
    expect(placeSchema.safeParse({ ...place, ...details }).success).toBe(true);
  });

  it.each([
    { website: 'javascript:alert(1)' },
    { website: 'data:text/html,hello' },
    { website: 'kitchen.example' },
    { phone: 'ask inside' },
    { phone: '12' },
    { diet: { vegan: 'perhaps' } },
    { sources: [{ ...place.sources[0], url: 'javascript:alert(1)' }] },
  ])('cannot have %j', (details) => {
    expect(placeSchema.safeParse({ ...place, ...details }).success).toBe(false);
  });
});

describe('whether a place is open', () => {
  it.each([
    { state: 'open', closing: 'until', until: '2026-11-21T22:00' },
    { state: 'open', closing: 'never_closes' },
    { state: 'open', closing: 'unknown' },
    { state: 'closed', opening: 'opens_at', opens_at: '2026-11-21T11:00' },
    { state: 'closed', opening: 'never_opens' },
    { state: 'closed', opening: 'unknown' },
    { state: 'unknown' },
  ])('may be %j', (open) => {
    expect(opennessSchema.parse(open)).toEqual(open);
  });

  it.each([{ state: 'open' }, { state: 'open', closing: 'until' }, { state: 'closed' }])(
    'is never %j, which does not say what is known',
    (open) => {
      expect(opennessSchema.safeParse(open).success).toBe(false);
    },
  );
});

describe('input of a recommendation', () => {
  const { inputSchema } = reasoningTools.recommend;
  const accepts = (input: object): boolean =>
    inputSchema.safeParse({ restaurants: [{}], ...input }).success;

  it.each([
    { near: { lat: 22.28, lng: 114.15 }, walk_m: 800 },
    { arrive_at: '2026-11-21T19:30', stay_min: 120 },
    { arrive_at: '2026-11-21T19:30:00+08:00' },
    { price_levels: [1, 2], cuisines: ['thai'], cuisines_avoided: ['sushi'] },
    { must_haves: ['wheelchair'], weights: { distance: 0, votes: 2 } },
  ])('takes the wishes %j', (wishes) => {
    expect(accepts({ wishes })).toBe(true);
  });

  it.each([
    { arrive_at: 'tonight' },
    { arrive_at: '2026-02-30T19:30' },
    { stay_min: 0 },
    { walk_m: -1 },
    { price_levels: [5] },
    { cuisines: [] },
    { weights: { votes: 0 } },
    { weights: { charm: 1 } },
    { distance: 500 },
  ])('refuses the wishes %j', (wishes) => {
    expect(accepts({ wishes })).toBe(false);
  });

  it('counts a restaurant that came twice once against the total', () => {
    const restaurants = [{ id: 'a' }, { id: 'a' }, { id: 'b' }];
    expect(accepts({ restaurants, total: 2 })).toBe(true);
    expect(accepts({ restaurants, total: 1 })).toBe(false);
  });

  it('weighs every wish unless told otherwise', () => {
    expect(inputSchema.parse({ restaurants: [1], wishes: {} }).wishes?.weights).toEqual({
      votes: 1,
      distance: 0.3,
      open: 0.5,
      price: 0.3,
      cuisines: 0.5,
      cuisines_avoided: 1,
      must_haves: 1,
    });
  });

  it.each([{ wishes: {} }, { diversity: true }, { prior: 'cuisine' }])(
    'refuses %j together with a method that goes by votes alone',
    (asked) => {
      expect(accepts({ ranking_method: 'sentiment_likes', ...asked })).toBe(false);
      expect(accepts({ ranking_method: 'wilson', ...asked })).toBe(true);
    },
  );
});
