import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, SystemClock } from '@tablewise/kernel';
import { McpClientManager } from '../manager.ts';
import { DeafPort } from '../testing/deaf-port.ts';
import { eventually } from '../testing/eventually.ts';
import { FaultyServer } from '../testing/faulty-server.ts';
import { Stage } from '../testing/stage.ts';

const lookup = { server: 'places', tool: 'lookup', args: {} };
const CONNECT_TIMEOUT_MS = 600;
/** Far from the default of 10 s, and generous to a busy machine. */
const SOON_MS = 4_000;

const toClose: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

function manage(port: number): McpClientManager {
  const manager = new McpClientManager({
    connectTimeoutMs: CONNECT_TIMEOUT_MS,
    servers: [
      { name: 'places', urls: [`http://127.0.0.1:${port}/mcp`], retry: { maxAttempts: 1 } },
    ],
  });
  toClose.push(() => manager.close());
  return manager;
}

/** Takes connections, reads what comes, and says nothing. */
async function silentPort(): Promise<{ readonly port: number; readonly sockets: Set<Socket> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.resume());
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  toClose.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  return { port: address.port, sockets };
}

describe('connectTimeoutMs', () => {
  it('ends a TCP connection that is neither accepted nor refused', async () => {
    const deaf = await DeafPort.open();
    toClose.push(() => deaf.close());
    const startedAt = new SystemClock().now();
    await expect(manage(deaf.port).callTool(lookup)).rejects.toMatchObject({
      code: 'UPSTREAM_UNREACHABLE',
      details: { attempts: [{ outcome: 'not-sent' }] },
    });
    expect(new SystemClock().now() - startedAt).toBeLessThan(SOON_MS);
  });

  it('ends it, too, when the handshake was long ago, and much earlier than the deadline', async () => {
    const server = await FaultyServer.start({ era: 'modern' });
    toClose.push(() => server.stop());
    const manager = manage(server.port);
    await manager.callTool(lookup);
    await server.stop();
    const deaf = await DeafPort.open(server.port);
    toClose.push(() => deaf.close());
    await expect(manager.callTool(lookup, { deadlineMs: SOON_MS })).rejects.toMatchObject({
      code: 'UPSTREAM_UNREACHABLE',
      message: expect.stringContaining('Connect Timeout'),
      details: { attempts: [{ outcome: 'not-sent' }] },
    });
  });

  it('ends a handshake that nobody answers, and gives the sockets back', async () => {
    const { port, sockets } = await silentPort();
    const startedAt = new SystemClock().now();
    await expect(manage(port).callTool(lookup)).rejects.toMatchObject({
      code: 'UPSTREAM_UNREACHABLE',
    });
    expect(new SystemClock().now() - startedAt).toBeLessThan(SOON_MS);
    // Checks go on asking whether it is back, on sockets of their own.
    const ofTheCall = [...sockets];
    await eventually(() => ofTheCall.every((socket) => !sockets.has(socket)));
  }, 20_000);
});

describe('a handshake', () => {
  const book = { server: 'places', tool: 'book', args: {} };
  const never = new Promise(() => undefined);
  const HANDSHAKE_MS = 1_000;
  const soon = { connectTimeoutMs: HANDSHAKE_MS };
  let stage: Stage;
  let server: FaultyServer;
  beforeEach(async () => {
    stage = new Stage();
    server = await stage.server();
  });
  afterEach(() => stage.close());

  it('whose end is never acknowledged stands in the way of no later one, and leaves no session', async () => {
    server.gates.set('notifications/initialized', never);
    const manager = stage.manage({ urls: [server.url], retry: { maxAttempts: 1 } }, {}, soon);
    await expect(manager.callTool(book)).rejects.toMatchObject({
      code: 'UPSTREAM_UNREACHABLE',
      message: expect.stringContaining(`no answer to the handshake within ${HANDSHAKE_MS} ms`),
      details: { attempts: [{ outcome: 'not-sent' }] },
    });
    server.gates.clear();
    await expect(manager.callTool(book)).resolves.toMatchObject({ isError: false });
    await manager.close();
    expect(server.sessionsEnded).toBe(server.sessionsOpened);
  });

  it('that is stuck at one endpoint fails no call, and that endpoint comes back', async () => {
    const other = await stage.server();
    server.gates.set('notifications/initialized', never);
    const manager = stage.manage({ urls: [server.url, other.url], slowStartMs: 1 }, {}, soon);
    await manager.start();
    for (let call = 0; call < 5; call++) await manager.callTool(book);
    server.gates.clear();
    await eventually(async () => {
      await manager.callTool(book);
      return server.executed.length > 0;
    });
  });

  it('that a check needs has the time to connect, not that of the check', async () => {
    const clock = new ManualClock();
    let opens = (): void => undefined;
    server.gates.set('initialize', new Promise<void>((resolve) => (opens = resolve)));
    const manager = stage.manage({ urls: [server.url] }, { clock });
    const started = manager.start();
    await eventually(() => server.asked.includes('initialize'));
    await clock.advance(7_000);
    opens();
    await expect(started).resolves.toMatchObject({ successful: 1 });
  });

  it.each(
    ['initialize', 'notifications/initialized', 'tools/list'].flatMap((method) =>
      [400, 500, 502, 503].map((status) => [method, status] as const),
    ),
  )('is not the call: that goes on after a refusal of %s with %d', async (method, status) => {
    server.refusals.set(method, [status]);
    const manager = stage.manage({ urls: [server.url] }, {}, soon);
    await expect(manager.callTool(book)).resolves.toMatchObject({ isError: false });
    expect(server.executed).toEqual(['book']);
    await manager.close();
    expect(server.sessionsEnded).toBe(server.sessionsOpened);
  });

  it.each(['initialize', 'notifications/initialized', 'tools/list'])(
    'tells its caller that nothing was sent where %s is always refused',
    async (method) => {
      const refusals = Array.from({ length: 100 }, () => 400);
      server.refusals.set(method, refusals);
      const manager = stage.manage({ urls: [server.url] }, {}, soon);
      await expect(manager.callTool(book)).rejects.toMatchObject({
        code: 'UPSTREAM_UNREACHABLE',
        retryable: true,
        message: expect.stringContaining('HTTP 400'),
        details: {
          attempts: expect.arrayContaining([expect.objectContaining({ outcome: 'not-sent' })]),
        },
      });
      expect(server.heard).toEqual([]);
    },
    20_000,
  );
});
