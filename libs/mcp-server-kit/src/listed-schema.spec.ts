import { describe, expect, it } from '@jest/globals';
import { toldIn } from '@tablewise/contracts';
import { z } from 'zod';
import { listedSchema } from './listed-schema.ts';

const part = z
  .object({ likes: z.int().min(0).describe('Votes for it.') })
  .describe('Votes.')
  .register(toldIn, { tool: 'first' });
const detail = z
  .object({ inner: z.string() })
  .describe('How it came about.')
  .register(toldIn, { tool: undefined });
const schema = z.looseObject({ votes: part, detail, many: z.array(part) });

describe('the schema of a tool as it is listed', () => {
  it('tells a part in full in the tool that is said to, and nowhere else', () => {
    const votes = {
      type: 'object',
      properties: { likes: { type: 'integer', description: 'Votes for it.' } },
      description: 'Votes.',
    };
    expect(listedSchema(schema, { io: 'output', tool: 'first' }).properties).toMatchObject({
      votes,
      many: { items: votes },
    });
    const elsewhere = { type: 'object', description: 'See first.' };
    expect(listedSchema(schema, { io: 'output', tool: 'second' }).properties).toMatchObject({
      votes: elsewhere,
      many: { items: elsewhere },
    });
  });

  it('says of what no list tells in full what it is', () => {
    expect(listedSchema(schema, { io: 'output', tool: 'first' }).properties).toMatchObject({
      detail: { type: 'object', description: 'How it came about.' },
    });
  });

  it('tells a large part once where it stands twice', () => {
    const large = () => z.object({ text: z.string().describe('So long. '.repeat(20)) });
    const twice = listedSchema(z.object({ one: large(), other: large() }), {
      io: 'output',
      tool: 'first',
    });
    expect(twice.properties).toEqual({
      one: { $ref: '#/$defs/d1' },
      other: { $ref: '#/$defs/d1' },
    });
    expect(Object.keys(twice.$defs ?? {})).toEqual(['d1']);
  });

  it('says the range of an argument, and what is required, but no length', () => {
    const input = z.strictObject({
      limit: z.int().min(2).max(9),
      name: z.string().max(5).optional(),
    });
    expect(listedSchema(input, { io: 'input', tool: 'first' })).toEqual({
      type: 'object',
      properties: { limit: { type: 'integer', minimum: 2, maximum: 9 }, name: { type: 'string' } },
      required: ['limit'],
    });
  });

  it('does not say that nothing is negative or beyond all use, nor that a flag is not set', () => {
    const input = z.strictObject({
      page: z.int().min(1).max(9),
      radius: z.number().positive().max(50_000),
      seed: z.int().min(0).max(4_294_967_295),
      strict: z.boolean().default(false),
      weights: z.object({}).default({}),
    });
    expect(listedSchema(input, { io: 'input', tool: 'first' }).properties).toEqual({
      page: { type: 'integer', maximum: 9 },
      radius: { type: 'number', maximum: 50_000 },
      seed: { type: 'integer' },
      strict: { type: 'boolean' },
      weights: { type: 'object', properties: {} },
    });
  });
});
