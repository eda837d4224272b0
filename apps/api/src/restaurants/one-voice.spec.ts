import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { searchTools, toolErrorSchema } from '@tablewise/contracts';
import { SystemClock, silentLogger } from '@tablewise/kernel';
import { ToolRegistry, defineTool } from '@tablewise/mcp-server-kit';
import { problemIn } from '../testing/problem-in.ts';
import { RunningApi } from '../testing/running-api.ts';

const api = new RunningApi();
beforeAll(() => api.start());
afterAll(() => api.stop());

/** As the server of the tool has it: what is wrong never reaches what the tool does. */
const tools = new ToolRegistry(
  [
    defineTool(searchTools.byDistrict, () => {
      throw new Error('ran');
    }),
  ],
  { logger: silentLogger, clock: new SystemClock(), checkResults: false },
);

async function overMcp(args: object): Promise<{ sentence: string; errors: unknown }> {
  const { content } = await tools.call(searchTools.byDistrict.name, args);
  const [block] = content;
  const { error } = toolErrorSchema.parse(JSON.parse(block?.type === 'text' ? block.text : ''));
  return { sentence: error.message, errors: error.details?.['errors'] };
}

async function overRest(asked: Promise<Response>): Promise<{ sentence: string; errors: unknown }> {
  const { detail, errors } = await problemIn(await asked);
  return { sentence: detail, errors };
}

describe('one fault', () => {
  it.each([
    ['a number that is too large', { limit: 5_000 }, 'limit=5000', '/limit: must be at most 1000'],
    ['a number that is too small', { limit: 0 }, 'limit=0', '/limit: must be at least 1'],
    ['an empty text', { cursor: '' }, 'cursor=', '/cursor: must not be empty'],
    ['an empty name', { fields: [''] }, 'fields=', '/fields/0: must not be empty'],
    ['a misspelling', { limt: 5 }, 'limt=5', '/limt: is not known here'],
  ])('has one wording over POST, GET and MCP: %s', async (_what, args, query, sentence) => {
    const body = { districts: ['Stanley'], ...args };
    const heard = [
      await overMcp(body),
      await overRest(api.post('/api/v1/restaurants/search/district', body)),
      await overRest(api.get(`/api/v1/restaurants?district=Stanley&${query}`)),
    ];
    const [pointer, detail] = sentence.split(': ');
    for (const each of heard) expect(each).toEqual({ sentence, errors: [{ pointer, detail }] });
  });
});

describe('a name that nobody knows', () => {
  it('is pointed at though it was padded', async () => {
    const body = { districts: [' Atlantis '] };
    const problem = await problemIn(await api.post('/api/v1/restaurants/search/district', body));
    expect(problem).toMatchObject({ status: 422, errors: [{ pointer: '/districts/0' }] });
  });
});
