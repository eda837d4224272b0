import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { describeFaults, describeRefusal } from './fault.ts';
import { parseInput } from './parse-input.ts';

function faultsIn(schema: z.ZodType, value: unknown): unknown {
  const parsed = parseInput(schema, value);
  return parsed.kind === 'faulty' ? parsed.faults : [];
}

describe('a value that is fine', () => {
  it('goes on as it was parsed', () => {
    const schema = z.object({ name: z.string().trim(), limit: z.int().default(20) });
    expect(parseInput(schema, { name: ' Stanley ' })).toEqual({
      kind: 'parsed',
      value: { name: 'Stanley', limit: 20 },
    });
  });
});

describe('faults of a value', () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.string(), undefined, 'is required'],
    [z.string(), 7, 'must be a text'],
    [z.string().min(1), '', 'must not be empty'],
    [z.string().min(16), 'x', 'must have at least 16 characters'],
    [z.string().max(3), 'four', 'must have at most 3 characters'],
    [z.array(z.int()), 'x', 'must be a list'],
    [z.array(z.int()).min(1), [], 'must not be empty'],
    [z.array(z.int()).max(1), [1, 2], 'must have at most 1 items'],
    [z.int(), 1.5, 'must be a whole number'],
    [z.int().max(1_000), 5_000, 'must be at most 1000'],
    [z.int().min(1), 0, 'must be at least 1'],
    [z.number().positive(), 0, 'must be more than 0'],
    [z.number().lt(1), 1, 'must be less than 1'],
    [z.boolean(), 'yes', 'must be true or false'],
    [z.enum(['en', 'zh', 'fr']), 'de', 'must be en, zh or fr'],
    [z.iso.datetime(), 'noon', 'must be written as datetime'],
    [z.union([z.int(), z.null()]), 'x', 'cannot be accepted'],
    [z.string().refine(() => false, { message: 'needs a letter' }), 'x', 'needs a letter'],
  ])('are told by their kind: %#', (schema, value, detail) => {
    expect(faultsIn(schema, value)).toEqual([{ pointer: '', detail }]);
  });

  it('point at each place that is wrong', () => {
    const schema = z.object({ votes: z.object({ likes: z.int() }) });
    expect(faultsIn(schema, { votes: { likes: 1.5 } })).toEqual([
      { pointer: '/votes/likes', detail: 'must be a whole number' },
    ]);
  });

  it('point at each name that is unknown, escaped as RFC 6901 says', () => {
    expect(faultsIn(z.strictObject({}), { 'a/b': 1, 'c~d': 2 })).toEqual([
      { pointer: '/a~1b', detail: 'is not known here' },
      { pointer: '/c~0d', detail: 'is not known here' },
    ]);
  });

  it('are bounded, however many there are and however long their names', () => {
    const items = Array.from({ length: 10_000 }, () => 7);
    expect(faultsIn(z.array(z.string()), items)).toHaveLength(50);
    const names = Object.fromEntries(items.map((_, at) => [`${at}`.repeat(1_000), 1]));
    const told = JSON.stringify(faultsIn(z.strictObject({}), names));
    expect(told.length).toBeLessThan(50 * 300);
  });
});

describe('a sentence about faults', () => {
  const fault = (pointer: string) => ({ pointer, detail: 'is required' });

  it('begins with the pointer, unless all of the value is at fault', () => {
    expect(describeFaults([fault('/limit')])).toBe('/limit: is required');
    expect(describeFaults([fault('')])).toBe('is required');
  });

  it('names the first ones and counts the others', () => {
    const faults = ['/a', '/b', '/c', '/d', '/e'].map(fault);
    expect(describeFaults(faults)).toBe(
      '/a: is required; /b: is required; /c: is required; and 2 more',
    );
  });

  it('says where all is named', () => {
    expect(describeRefusal([fault('/a')], 'list_cuisines')).toBe(
      '/a: is required; list_cuisines names all',
    );
  });
});
