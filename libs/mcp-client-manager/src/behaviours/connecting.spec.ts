import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SystemClock } from '@tablewise/kernel';
import { McpClientManager } from '../manager.ts';
import { DeafPort } from '../testing/deaf-port.ts';
import { eventually } from '../testing/eventually.ts';
import { FaultyServer } from '../testing/faulty-server.ts';

const lookup = { server: 'places', tool: 'lookup', args: {} };
const CONNECT_TIMEOUT_MS = 200;
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
  });
});
