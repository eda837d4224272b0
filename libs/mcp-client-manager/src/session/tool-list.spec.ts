import { describe, expect, it } from '@jest/globals';
import { readToolList } from './tool-list.ts';

const inputSchema = { type: 'object', properties: { of: { enum: [null, 'a'], default: null } } };

describe('readToolList', () => {
  it('takes null for absent, except in a schema', async () => {
    const tool = { name: 'a', description: null, annotations: { readOnlyHint: null }, inputSchema };
    const page = { tools: [tool, { ...tool, name: 'b', annotations: null }], nextCursor: null };
    const { tools } = await readToolList(() => Promise.resolve({ ...page, ttlMs: null }), false);
    expect(tools).toEqual([
      { name: 'a', inputSchema, annotations: {} },
      { name: 'b', inputSchema, annotations: {} },
    ]);
  });

  it('ends with what it read when a cursor comes again', async () => {
    const asked: unknown[] = [];
    const list = await readToolList((params) => {
      asked.push(params);
      return Promise.resolve({ tools: [{ name: 'a', inputSchema }], nextCursor: 'x' });
    }, false);
    expect(asked).toEqual([{}, { cursor: 'x' }]);
    expect(list.tools.map(({ name }) => name)).toEqual(['a']);
  });

  it('leaves out a bad tool, names it and keeps the others', async () => {
    const tools = [
      { name: 'bad', inputSchema: 'none' },
      { inputSchema },
      { name: 'a', inputSchema },
    ];
    const list = await readToolList(() => Promise.resolve({ tools }), false);
    expect(list.tools.map(({ name }) => name)).toEqual(['a']);
    expect(list.rejected.map(({ name }) => name)).toEqual(['bad', '#2']);
  });
});
