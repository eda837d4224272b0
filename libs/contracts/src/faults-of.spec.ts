import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { faultsOf } from './faults-of.ts';

function faultsIn(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : faultsOf(parsed.error);
}

describe('faults of a value', () => {
  it('point at each place that is wrong', () => {
    const schema = z.object({ votes: z.object({ likes: z.int('not a whole number') }) });
    expect(faultsIn(schema, { votes: { likes: 1.5 } })).toEqual([
      { pointer: '/votes/likes', detail: 'not a whole number' },
    ]);
  });

  it('point at each name that is unknown, escaped as RFC 6901 says', () => {
    expect(faultsIn(z.strictObject({}), { 'a/b': 1, 'c~d': 2 })).toEqual([
      { pointer: '/a~1b', detail: 'unknown name' },
      { pointer: '/c~0d', detail: 'unknown name' },
    ]);
  });

  it('point at the value itself when all of it is wrong', () => {
    expect(faultsIn(z.strictObject({}), 'text')).toMatchObject([{ pointer: '' }]);
  });

  it('are bounded, however many there are', () => {
    const items = Array.from({ length: 10_000 }, () => 7);
    expect(faultsIn(z.array(z.string()), items)).toHaveLength(20);
  });
});
