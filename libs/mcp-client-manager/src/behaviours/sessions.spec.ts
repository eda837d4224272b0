import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { eventually } from '../testing/eventually.ts';
import { faultyStdioServer } from '../testing/faulty-stdio-server.ts';
import { OldSdkServer } from '../testing/old-sdk-server.ts';
import { Stage, stdioOf } from '../testing/stage.ts';

const answered = z.object({ pid: z.number() });

/* Rows of the table of behaviours that concern sessions; the numbers are the table's. */
const echo = { server: 'places', tool: 'echo', args: {} };
const book = { server: 'places', tool: 'book', args: {} };

describe('sessions', () => {
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => stage.close());

  async function oldServer(isStateful: boolean, port?: number): Promise<OldSdkServer> {
    const server = await OldSdkServer.start(isStateful, port);
    stage.onClose(() => server.stop());
    return server;
  }

  it('1: the next three calls after a stateful server restarted are answered', async () => {
    const before = await oldServer(true);
    const manager = stage.manage({ urls: [before.url] });
    await manager.callTool(echo);
    await before.stop();
    const after = await oldServer(true, before.port);
    for (let call = 0; call < 3; call++) await manager.callTool(echo);
    expect(after.executed).toBe(3);
    expect(after.sessionsOpened).toBe(1);
  });

  it('2: twenty calls at once after the restart are answered over exactly one new session', async () => {
    const before = await oldServer(true);
    const manager = stage.manage({ urls: [before.url], pool: { maxSize: 20 } });
    await manager.callTool(echo);
    await before.stop();
    const after = await oldServer(true, before.port);
    await Promise.all(Array.from({ length: 20 }, () => manager.callTool(echo)));
    expect(after.executed).toBe(20);
    expect(after.sessionsOpened).toBe(1);
  });

  it.each(['grant', 'refuse', 'ignore'] as const)(
    '10: close ends the session, in bounded time, where the server answers with "%s"',
    async (onDelete) => {
      const server = await stage.server({ onDelete });
      const manager = stage.manage({ urls: [server.url] });
      await manager.callTool(book);
      await manager.close();
      expect(server.sessionsEnded).toBe(onDelete === 'grant' ? server.sessionsOpened : 0);
      await eventually(async () => (await server.openSockets()) === 0);
    },
  );

  it('16: no session with state is ever used by two principals or two conversations', async () => {
    const server = await stage.server();
    const caller = fc.record({
      userId: fc.constantFrom('ann', 'bob', 'cy', undefined),
      conversationId: fc.constantFrom('1', '2', undefined),
      affinityKey: fc.constantFrom('k', undefined),
    });
    const calls = fc.array(caller, { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(calls, fc.integer({ min: 1, max: 4 }), async (callers, maxSize) => {
        const manager = stage.manage({ urls: [server.url], pool: { maxSize } });
        const from = server.heard.length;
        await Promise.all(
          callers.map(({ userId, conversationId, affinityKey }) =>
            manager.callTool(
              { ...book, args: { who: `${userId ?? ''}/${conversationId ?? ''}` } },
              {
                ...(userId && { userId }),
                ...(conversationId && { conversationId }),
                ...(affinityKey && { affinityKey }),
              },
            ),
          ),
        );
        const users = new Map<string | undefined, Set<string>>();
        for (const { session, args } of server.heard.slice(from)) {
          const heard = users.get(session) ?? new Set();
          users.set(session, heard.add(JSON.stringify(args)));
        }
        await manager.close();
        expect([...users.values()].filter(({ size }) => size > 1)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it.each([true, false])(
    '17: an old server is used after the version probe (stateful: %s)',
    async (isStateful) => {
      const server = await oldServer(isStateful);
      const manager = stage.manage({ urls: [server.url] });
      await manager.callTool(echo);
      expect(server.executed).toBe(1);
      await manager.close();
      expect(server.sessionsOpen).toBe(0);
    },
  );

  it.each([500, 503])(
    '17: an old server that first says %d to the probe is asked to initialize, and answers',
    async (status) => {
      const server = await oldServer(true);
      server.refusals.push(status);
      const manager = stage.manage({ urls: [server.url], retry: { maxAttempts: 1 } });
      await expect(manager.callTool(echo)).resolves.toMatchObject({ isError: false });
    },
  );

  it.each([401, 403])(
    '17: an old server that first says %d to the probe is not judged by it',
    async (status) => {
      const server = await oldServer(true);
      server.refusals.push(status);
      const manager = stage.manage({ urls: [server.url], retry: { maxAttempts: 1 } });
      await expect(manager.callTool(echo)).rejects.toMatchObject({ details: { status } });
      await expect(manager.callTool(echo)).resolves.toMatchObject({ isError: false });
    },
  );

  it('17: a time-out of the probe decides nothing either', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const manager = stage.manage({ urls: [`http://127.0.0.1:${port}/mcp`] });
    await expect(manager.callTool(echo, { deadlineMs: 100 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
    silent.close();
    await manager.close();
  });

  it.each([{ exitsOnProbe: true }, { ignoresProbe: true }])(
    '17: an old server over stdio is used in one process, and none is left (%j)',
    async (faults) => {
      const pids = new Set<unknown>();
      const manager = stage.manage({ stdio: stdioOf(faultyStdioServer(faults)) });
      await manager.start();
      for (let call = 0; call < 3; call++)
        pids.add(answered.parse((await manager.callTool(echo)).structuredContent).pid);
      expect(pids.size).toBe(1);
      expect(manager.statistics()).toMatchObject({ totalConnections: 1 });
    },
    20_000,
  );
});
