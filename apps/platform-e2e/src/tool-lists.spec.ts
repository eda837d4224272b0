import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { Tool } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Platform } from './harness/platform.ts';

/** What a model reads before the first question, in bytes of JSON. */
const MOST = { lists: 45_000, inputs: 12_000 };

const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

const schemaSchema = z.looseObject({ $defs: z.record(z.string(), z.unknown()).default({}) });

let platform: Platform;
let tools: Tool[];

beforeAll(async () => {
  platform = await Platform.start();
  tools = (await Promise.all([listOf('search'), listOf('reasoning')])).flat();
});
afterAll(() => platform.stop());

async function listOf(server: 'search' | 'reasoning'): Promise<Tool[]> {
  const client = new Client({ name: 'tool-lists', version: '1.0.0' });
  await client.connect(new StreamableHTTPClientTransport(platform.mcpUrl(server)));
  const { tools: listed } = await client.listTools();
  await client.close();
  return listed;
}

/** Every text under a key, anywhere in a value. */
function textsUnder(key: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [
    ...(name === key && typeof each === 'string' ? [each] : []),
    ...textsUnder(key, each),
  ]);
}

describe('the lists of tools of both servers', () => {
  it('are short enough for a model, and their inputs', () => {
    expect(sizeOf({ tools })).toBeLessThanOrEqual(MOST.lists);
    const inputs = tools.map(({ inputSchema }) => sizeOf(inputSchema));
    expect(inputs.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST.inputs);
  });

  it('describe every argument', () => {
    const bare = tools.flatMap(({ name, inputSchema }) =>
      Object.entries(inputSchema.properties ?? {})
        .filter(([, field]) => textsUnder('description', field).length === 0)
        .map(([field]) => `${name}.${field}`),
    );
    expect(bare).toEqual([]);
  });

  it('name only tools that there are where something is told in full', () => {
    const names = tools.map(({ name }) => name);
    const named = textsUnder('description', tools).flatMap(
      (text) => /^See (\w+)\.$/.exec(text)?.[1] ?? [],
    );
    expect(named.length).toBeGreaterThan(0);
    expect([...new Set(named)].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('refer to no part that is not there', () => {
    for (const { inputSchema, outputSchema } of tools) {
      for (const schema of [inputSchema, outputSchema]) {
        const parts = schemaSchema.parse(schema).$defs;
        const known = Object.keys(parts).map((name) => `#/$defs/${name}`);
        expect(textsUnder('$ref', schema).filter((each) => !known.includes(each))).toEqual([]);
      }
    }
  });

  it('mark the narrow searches and the tools of voters and operators for what they are', () => {
    const marked = (words: string): string[] =>
      tools.filter(({ description = '' }) => description.startsWith(words)).map(({ name }) => name);
    expect(marked('Of the original design, narrow')).toEqual([
      'search_restaurants_by_district',
      'search_restaurants_by_meal_type',
      'search_restaurants_combined',
    ]);
    expect(marked('For services with users of their own')).toEqual([
      'vote_restaurant',
      'export_voter',
      'erase_voter',
      'report_problem',
    ]);
    expect(marked('For operators')).toEqual(['list_reports', 'settle_report']);
  });
});
