import { describe, expect, it } from '@jest/globals';
import { COMBINED_RULES, LIMITS } from '@tablewise/contracts';
import { RecommendBody, SearchCombinedBody } from '../restaurants/bodies/tool-bodies.ts';
import { BodyPipe } from './body.pipe.ts';
import { InvalidValuesError } from './invalid-values.error.ts';
import { MalformedRequestError } from './malformed-request.error.ts';

const pipe = new BodyPipe(SearchCombinedBody, COMBINED_RULES);
const search = (body: unknown): object => pipe.transform(body);

function faultsOf(body: unknown): unknown {
  try {
    return search(body);
  } catch (error) {
    if (error instanceof InvalidValuesError) return error.details['errors'];
    throw error;
  }
}

describe('a body', () => {
  it.each([[null], [[]], ['text'], [7], [undefined]])('that is %p is malformed', (body) => {
    expect(() => search(body)).toThrow(MalformedRequestError);
  });

  it('with a faulty item is refused with a pointer to the item', () => {
    expect(faultsOf({ districts: ['Stanley', ' '] })).toEqual([
      { pointer: '/districts/1', detail: 'must not be empty' },
    ]);
  });

  it('with an unknown field is refused with a pointer to it', () => {
    expect(faultsOf({ districts: ['Stanley'], 'dist/ricts~': 1 })).toEqual([
      { pointer: '/dist~1ricts~0', detail: 'is not known here' },
    ]);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])(
    'with a field named %s is refused like any other unknown field',
    (name) => {
      const body: unknown = JSON.parse(`{"districts": ["Stanley"], "${name}": {}}`);
      expect(faultsOf(body)).toEqual([{ pointer: `/${name}`, detail: 'is not known here' }]);
    },
  );

  it('without any criterion is refused once, saying what to give', () => {
    expect(faultsOf({})).toEqual([
      { pointer: '/districts', detail: 'give districts, meal_types or both' },
    ]);
  });

  it('with thousands of faults is refused with a bounded list', () => {
    const body = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`field-${at}`, 1]));
    expect(faultsOf(body)).toHaveLength(50);
  });

  it('with too many districts is refused by the size of the list', () => {
    const districts = Array.from({ length: 10_000 }, () => 'Stanley');
    expect(faultsOf({ districts })).toEqual([
      {
        pointer: '/districts',
        detail: `must have at most ${LIMITS.maxDistricts} items`,
      },
    ]);
  });

  it.each<[string, unknown, string]>([
    ['a name in place of a list', { districts: 'Stanley' }, 'must be a list'],
    ['null in place of a list', { districts: null }, 'must be a list'],
    ['a limit in quotes', { districts: ['Stanley'], limit: '5' }, 'must be a number'],
  ])('with %s is told the type before anything else', (_what, body, detail) => {
    expect(faultsOf(body)).toMatchObject([{ detail }]);
  });

  it('hands on what it was parsed to: trimmed, with the defaults filled in', () => {
    expect({ ...search({ districts: [' Stanley '] }) }).toEqual({
      districts: ['Stanley'],
      meal_rule: 'overlap',
      limit: LIMITS.defaultPageSize,
    });
  });

  it('keeps the records inside its fields as they came, down to the same object', () => {
    const record = { id: 'r1', constructor: 'x', nested: { unknown: [1, { two: null }] } };
    const body = { restaurants: [record], strict: true };
    const checked = new BodyPipe(RecommendBody).transform(body);
    expect(checked).toMatchObject(body);
    expect(checked.restaurants[0]).toBe(record);
  });
});
