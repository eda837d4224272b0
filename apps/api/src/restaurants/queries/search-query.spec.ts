import { describe, expect, it } from '@jest/globals';
import { DAYS, FACETS, LIMITS, SORTS, searchTools } from '@tablewise/contracts';
import fc from 'fast-check';
import { InvalidValuesError } from '../../http/invalid-values.error.ts';
import { QueryPipe } from '../../http/query/query.pipe.ts';
import { parameterOf } from './parameter-names.ts';
import { searchArguments } from './search-arguments.ts';
import { searchQuery } from './search-query.ts';

const pipe = new QueryPipe(searchQuery);

/** What the tool would be called with; `undefined` where the query is refused. */
function argumentsFor(query: string): object | undefined {
  try {
    const read = pipe.transform(query);
    return searchArguments(read, read.lang);
  } catch (error) {
    if (error instanceof InvalidValuesError) return undefined;
    throw error;
  }
}

/** A call of the tool as a URL says it; a list between commas, or repeated. */
function queryOf(input: Readonly<Record<string, unknown>>, isRepeated: boolean): string {
  const query = new URLSearchParams();
  for (const [field, value] of Object.entries(input)) {
    const texts = (Array.isArray(value) ? value : [value]).map(textOf);
    const isList = Array.isArray(value) && !isRepeated;
    for (const text of isList ? [texts.join(',')] : texts) query.append(parameterOf(field), text);
  }
  return query.toString();
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? Object.values(value).join(',')
    : String(value);
}

const { maxNameLength, maxCursorLength, maxDistricts, maxQueryLength, maxRadiusM } = LIMITS;

const lengthsAround = (max: number) =>
  fc.integer({ min: -1, max: 1 }).map((off) => 'x'.repeat(max + off));
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }).map((any) => any.replace(/[\0,]/g, '')),
  fc.constantFrom('Stanley', ' padded ', '銅鑼灣', 'a&b=c%', 'a+b', '__proto__', '#'),
);
const name = fc.oneof(text, lengthsAround(maxNameLength));
const listOf = <Item>(item: fc.Arbitrary<Item>, max: number) =>
  fc.oneof(
    { arbitrary: fc.array(item, { minLength: 1, maxLength: 3 }), weight: 5 },
    fc.array(item, { minLength: max, maxLength: max + 1 }),
  );
const oneOf = (...choices: readonly string[]) =>
  fc.oneof({ arbitrary: fc.constantFrom(...choices), weight: 5 }, text);
const hundredths = (min: number, max: number) =>
  fc
    .integer({ min: Math.round(min * 100), max: Math.round(max * 100) })
    .map((value) => value / 100);
const lat = hundredths(-91, 91);
const lng = hundredths(-181, 181);

const toolInput = fc.record(
  {
    districts: listOf(name, maxDistricts),
    level: oneOf('area', 'district', 'region'),
    meal_types: listOf(oneOf('breakfast', 'Lunch', 'dinner'), LIMITS.maxMealTypes),
    meal_rule: oneOf('overlap', 'any'),
    meal_day: oneOf(...DAYS),
    q: fc.oneof(text, lengthsAround(maxQueryLength)),
    near: fc.record({ lat, lng }),
    radius_m: fc.oneof(hundredths(-1, 2), hundredths(maxRadiusM - 1, maxRadiusM + 1)),
    box: fc.record({ south: lat, west: lng, north: lat, east: lng }),
    open_now: fc.boolean(),
    open_at: oneOf('2026-11-21T19:30', '2026-11-21T19:30+08:00', '2026-11-21T11:30Z'),
    include_unknown: fc.boolean(),
    cuisines: listOf(name, LIMITS.maxCuisines),
    price_levels: listOf(fc.integer({ min: 0, max: 5 }), 4),
    min_score: hundredths(-0.1, 1.1),
    min_votes: fc.integer({ min: -1, max: 3 }),
    sort: oneOf(...SORTS),
    facets: listOf(oneOf(...FACETS), FACETS.length),
    limit: fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 999, max: 1_001 })),
    cursor: fc.oneof(text, lengthsAround(maxCursorLength)),
    fields: listOf(name, LIMITS.maxFields),
    lang: oneOf('en', 'zh'),
    explain: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('the query of a search', () => {
  const { inputSchema } = searchTools.search;

  it('is accepted exactly where the tool accepts what it says, and says that', () => {
    fc.assert(
      fc.property(toolInput, fc.boolean(), (input, isRepeated) => {
        const taken = inputSchema.safeParse(input);
        expect(argumentsFor(queryOf(input, isRepeated))).toEqual(taken.data);
      }),
      { numRuns: 500 },
    );
  });

  it.each(Object.keys(inputSchema.shape))('agrees with the tool on each value of %s', (field) => {
    // What the rules between fields ask for beside it.
    const beside = {
      districts: ['Stanley'],
      meal_types: ['lunch'],
      near: { lat: 22, lng: 114 },
      open_at: '2026-11-21T19:30',
    };
    fc.assert(
      fc.property(toolInput, fc.boolean(), (given, isRepeated) => {
        const only = Object.entries(given).filter(([key]) => key === field);
        const input = { ...beside, ...Object.fromEntries(only) };
        const taken = inputSchema.safeParse(input);
        expect(argumentsFor(queryOf(input, isRepeated))).toEqual(taken.data);
      }),
      { numRuns: 100 },
    );
  });

  it('has a parameter for every field of the tool', () => {
    const fields = Object.keys(inputSchema.shape).filter((field) => field !== 'wished');
    const parameters = fields.map(parameterOf);
    expect(new Set(Object.keys(searchQuery.formats))).toEqual(new Set([...parameters, 'area']));
  });

  it('reads any text without a failure of its own', () => {
    const pair = fc.tuple(
      fc.constantFrom(...Object.keys(searchQuery.formats)),
      fc.string({ unit: 'binary' }).map((any) => encodeURIComponent(any.replaceAll('\0', ''))),
    );
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 4 }), (pairs) => {
        argumentsFor(pairs.map((each) => each.join('=')).join('&'));
      }),
      { numRuns: 500 },
    );
  });

  it('may say area in place of district with level=area', () => {
    expect(argumentsFor('area=Wan+Chai')).toEqual(argumentsFor('district=Wan+Chai&level=area'));
    expect(argumentsFor('area=Wan+Chai&level=area')).toBeUndefined();
    expect(argumentsFor('area=Wan+Chai&district=Stanley')).toBeUndefined();
  });

  it('may leave the plus of an offset bare', () => {
    expect(argumentsFor('open_at=2026-11-21T19:30+08:00')).toMatchObject({
      open_at: '2026-11-21T19:30+08:00',
    });
    expect(argumentsFor('open_at=2026-11-21+19:30')).toMatchObject({ open_at: '2026-11-21 19:30' });
  });
});
