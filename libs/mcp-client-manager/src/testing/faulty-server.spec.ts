import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { McpClientManager } from '../manager.ts';
import type { Fault } from './faults.ts';
import { FaultyServer } from './faulty-server.ts';

const RETRY = { maxAttempts: 3, initialDelayMs: 1 };

/** What a user's own test of each fault would see. */
describe('FaultyServer', () => {
  let server: FaultyServer;
  let manager: McpClientManager;

  beforeEach(async () => {
    server = await FaultyServer.start({ era: 'legacy' });
    manager = new McpClientManager({
      servers: [{ name: 'places', urls: [server.url], trustAnnotations: true, retry: RETRY }],
    });
    await manager.start();
  });

  afterEach(async () => {
    await manager.close();
    await server.stop();
  });

  async function outcomeOf(fault: Fault): Promise<unknown> {
    server.failNext(fault);
    return manager
      .callTool({ server: 'places', tool: 'book', args: {} }, { deadlineMs: 400 })
      .then(() => 'answered')
      .catch((error: unknown) => error);
  }

  it.each<[Fault, string, number]>([
    ['unauthorized', 'UPSTREAM_UNAUTHORIZED', 0],
    ['too-many-requests', 'UPSTREAM_OVERLOADED', 0],
    ['overloaded', 'UPSTREAM_OVERLOADED', 0],
    ['stall', 'DEADLINE_EXCEEDED', 1],
    ['half-close', 'OUTCOME_UNKNOWN', 1],
    ['execute-then-die', 'OUTCOME_UNKNOWN', 1],
  ])('fails a call by %s: %s, and executed %i times', async (fault, code, times) => {
    expect(await outcomeOf(fault)).toMatchObject({ code });
    expect(server.executed).toHaveLength(times);
  });

  it('drips an answer that comes whole', async () => {
    server.failNext('drip');
    const call = { server: 'places', tool: 'book', args: { seats: 2 } };
    const { structuredContent } = await manager.callTool(call);
    expect(structuredContent).toEqual({ echo: { seats: 2 } });
  });

  it.each(['restart', 'forgetSessions'] as const)('loses its sessions by %s', async (lose) => {
    const { port, sessionsOpened } = server;
    await server[lose]();
    const call = { server: 'places', tool: 'lookup', args: {} };
    await expect(manager.callTool(call)).resolves.toMatchObject({ isError: false });
    expect([server.port, server.sessionsOpened]).toEqual([port, sessionsOpened + 1]);
  });
});
