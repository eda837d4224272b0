import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Stage } from '../testing/stage.ts';

const lookup = { server: 'places', tool: 'lookup', args: {} };
const book = { server: 'places', tool: 'book', args: {} };

/* Where one caller's doing meets another's. */
describe('callers', () => {
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => stage.close());

  it('are told of a failure that they share each by an error of their own', async () => {
    const server = await stage.server();
    await server.stop();
    const manager = stage.manage({ urls: [server.url], retry: { maxAttempts: 1 } });
    const errors = await Promise.all(
      [lookup, book].map((call) => manager.callTool(call).catch((error: unknown) => error)),
    );
    expect(errors).toMatchObject([{ details: { tool: 'lookup' } }, { details: { tool: 'book' } }]);
    const ids = errors.map((error) => (error as { details: { callId: string } }).details.callId);
    expect(ids.map((id) => manager.explain(id)?.tool)).toEqual(['lookup', 'book']);
  });

  it('keep their conversations on a full pool, however often it is checked', async () => {
    const server = await stage.server();
    const manager = stage.manage({ urls: [server.url], pool: { maxSessions: 2 } });
    const evicted: unknown[] = [];
    manager.on('client:evicted', (event) => evicted.push(event));
    for (let round = 0; round < 4; round++) {
      for (const conversationId of ['a', 'b']) await manager.callTool(lookup, { conversationId });
      await manager.checkServerHealth('places');
    }
    const sessions = new Set(server.heard.map(({ session }) => session));
    expect(sessions.size).toBe(2);
    expect(evicted).toEqual([]);
  });

  it.each([
    { userId: '' },
    { token: '' },
    { deadlineMs: Infinity },
    { deadlineMs: NaN },
    { queueTimeoutMs: -1 },
  ])('are refused with a context that means nothing: %j', async (context) => {
    const server = await stage.server();
    const manager = stage.manage({ urls: [server.url] });
    await expect(manager.callTool(lookup, context)).rejects.toMatchObject({
      code: 'INPUT_CONTEXT',
    });
    expect(server.heard).toEqual([]);
  });

  it.each([{ ratio: 0, minPerSecond: 0 }, undefined])(
    'have a tool run once that answers 400 after it ran (budget %j)',
    async (budget) => {
      const server = await stage.server();
      const retry = { maxAttempts: 3, initialDelayMs: 1, maxDelayMs: 5, ...(budget && { budget }) };
      const manager = stage.manage({ urls: [server.url], retry });
      server.failNext('execute-then-400');
      await expect(manager.callTool(book)).rejects.toMatchObject({ name: expect.any(String) });
      expect(server.executed).toEqual(['book']);
    },
  );
});
