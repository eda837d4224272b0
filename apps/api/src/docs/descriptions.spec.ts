import { describe, expect, it } from '@jest/globals';
import {
  catalogueTools,
  placeSchema,
  reasoningTools,
  reportTools,
  reviewTools,
  searchTools,
} from '@tablewise/contracts';
import type { ToolDefinition } from '@tablewise/contracts';
import { z } from 'zod';
import { undescribedFields } from '../testing/undescribed-fields.ts';

const tools: readonly ToolDefinition[] = [
  ...Object.values(searchTools),
  ...Object.values(catalogueTools),
  ...Object.values(reviewTools),
  ...Object.values(reportTools),
  ...Object.values(reasoningTools),
];

describe('what a tool shows to a model', () => {
  it.each(tools)('says of $name what each argument means', ({ inputSchema }) => {
    expect(undescribedFields(z.toJSONSchema(inputSchema, { io: 'input' }))).toEqual([]);
  });

  it.each(tools)('says of $name what each field of its result means', ({ outputSchema }) => {
    expect(undescribedFields(z.toJSONSchema(outputSchema))).toEqual([]);
  });

  it('says what each field of a place means', () => {
    expect(undescribedFields(z.toJSONSchema(placeSchema))).toEqual([]);
  });
});

describe('the search for fields without a description', () => {
  it('finds them wherever they are', () => {
    const bare = z.object({ inner: z.array(z.union([z.object({ lost: z.int() }), z.string()])) });
    const schema = z.object({
      told: z.string().describe('What it is.'),
      by_key: z.record(z.string(), bare),
    });
    expect(undescribedFields(z.toJSONSchema(schema))).toEqual([
      '/by_key',
      '/by_key/*/inner',
      '/by_key/*/inner/*/lost',
    ]);
  });
});
