import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { eventually } from '../testing/eventually.ts';
import { FakeAuthorizationServer } from '../testing/fake-authorization-server.ts';
import { aGate } from '../testing/pool-scene.ts';
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

  it('each have their own time, also for a list of tools that they wait for together', async () => {
    const clock = new ManualClock();
    const server = await stage.server();
    const manager = stage.manage({ urls: [server.url], sessions: 'shared' }, { clock });
    const gate = aGate();
    server.gates.set('tools/list', gate.opens);
    const short = expect(manager.callTool(lookup, { deadlineMs: 300 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      details: { elapsedMs: 300 },
    });
    const long = manager.callTool(book, { deadlineMs: 1_500 });
    await eventually(() => manager.statistics().busyConnections === 2 || server.openRequests > 0);
    await clock.advance(300);
    await short;
    await clock.advance(400);
    gate.open();
    await expect(long).resolves.toMatchObject({ attempts: [{ outcome: 'answered' }] });
    expect(server.toolLists).toBe(1);
  });

  it('are not held up by a list that is never answered: it has its time, the next asks anew', async () => {
    const clock = new ManualClock();
    const server = await stage.server();
    const manager = stage.manage(
      { urls: [server.url], requestTimeoutMs: 60_000, retry: { maxAttempts: 1 } },
      { clock },
    );
    server.gates.set('tools/list', aGate().opens);
    const started = expect(manager.start()).rejects.toThrow('required and down: places');
    const refused = expect(manager.callTool(lookup)).rejects.toMatchObject({
      code: 'UPSTREAM_TIMEOUT',
    });
    await eventually(async () => {
      await clock.advance(1_000);
      return clock.now() >= 11_000;
    });
    await started;
    await refused;
    server.gates.clear();
    await expect(manager.callTool(lookup)).resolves.toMatchObject({ isError: false });
  });

  it('for whom one token of the service is used share one list of tools, however many they are', async () => {
    const clock = new ManualClock();
    const server = await stage.server({ era: 'modern', requiresToken: true });
    const authority = await FakeAuthorizationServer.start();
    stage.onClose(() => authority.stop());
    const client = { method: 'client_secret_post', clientId: 'api', clientSecret: 's' } as const;
    const auth = { client, tokenEndpoint: authority.tokenEndpoint.href };
    const manager = stage.manage(
      { urls: [server.url], auth, pool: { maxWaiters: 200 } },
      { clock },
    );
    const users = Array.from({ length: 200 }, (_, n) => ({ userId: `user-${n}` }));
    await Promise.all(users.map((user) => manager.callTool(lookup, user)));
    expect(server.toolLists).toBe(1);
    await clock.advance(60_000);
    await Promise.all(users.map((user) => manager.callTool(lookup, user)));
    expect(server.toolLists).toBe(2);
    expect(server.executed).toHaveLength(400);
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
