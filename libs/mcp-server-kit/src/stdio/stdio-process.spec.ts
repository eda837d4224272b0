import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StdioProcess, readSlowly } from '../testing/stdio-process.ts';

const MIB = 1024 * 1024;

describe('a server over stdio, as a process', () => {
  let server: StdioProcess;
  beforeEach(async () => {
    server = new StdioProcess();
    await server.open();
  });
  afterEach(() => {
    server.kill();
  });

  it('serves a client slower than itself in bounded memory, and answers its pings', async () => {
    const { answers, slowestPingMs, peakBytes } = await readSlowly(server, 5_000);
    expect(answers).toBe(5_000);
    expect(slowestPingMs).toBeLessThan(5_000);
    expect(peakBytes).toBeLessThan(300 * MIB);
    expect(await server.end()).toBe(0);
    expect(server.log).toBe('');
  }, 60_000);

  it('answers garbage, keeps its stack to itself, and serves on', async () => {
    server.send('{"jsonrpc": "2.0", nonsense');
    expect(await server.next()).toMatchObject({ id: null, error: { code: -32700 } });
    server.request(1, 'ping');
    expect(await server.next()).toMatchObject({ id: 1, result: {} });
    expect(await server.end()).toBe(0);
    expect(server.log).toContain('message rejected');
    expect(server.log).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('ends with a message and a code at a line that is too long', async () => {
    server.send('x'.repeat(100_000));
    expect(await server.next()).toMatchObject({ id: null, error: { code: -32600 } });
    expect(await server.next()).toBe(undefined);
    expect(await server.end()).toBe(1);
    expect(server.log).toContain('a line on standard input has more than 81920 bytes');
  });
});
