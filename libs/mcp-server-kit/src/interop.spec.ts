import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { SystemClock, silentLogger } from '@tablewise/kernel';
import { z } from 'zod';
import { serveOverStdio } from './stdio/serve-over-stdio.ts';
import { DemoHosts } from './testing/demo-hosts.ts';
import { DEMO_TOOLS } from './testing/demo-tools.ts';
import { ToolRegistry } from './tool-registry.ts';

const CLIENT = { name: 'spec', version: '1.0.0' };
const TOOL_NAMES = ['greet', 'refuse', 'break'];
const hosts = new DemoHosts();
afterEach(() => hosts.closeAll());

/** Notes what kind of body each reply had: a stream would cost every client dearly. */
function recordingFetch() {
  const types = new Set<string | null>();
  const record: typeof fetch = async (url, init) => {
    const response = await fetch(url, init);
    if (response.status === 200) types.add(response.headers.get('content-type'));
    return response;
  };
  return { types, record };
}

describe('over HTTP', () => {
  const modes = [
    { what: 'that negotiates', mode: 'auto', era: 'modern' },
    { what: 'pinned to 2026-07-28', mode: { pin: '2026-07-28' }, era: 'modern' },
    { what: 'that speaks as in 2025', mode: 'legacy', era: 'legacy' },
  ] as const;

  it.each(modes)('a new client $what lists and calls, in JSON', async ({ mode, era }) => {
    const { url } = await hosts.start();
    const { types, record } = recordingFetch();
    const client = new Client(CLIENT, { versionNegotiation: { mode } });
    const transport = new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { fetch: record });
    await client.connect(transport);
    expect(client.getProtocolEra()).toBe(era);
    expect(client.getInstructions()).toBe('Greet.');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(TOOL_NAMES);
    const result = await client.callTool({ name: 'greet', arguments: { guest: 'Ann' } });
    expect(result.structuredContent).toEqual({ greeting: 'Good evening, Ann' });
    const refused = await client.callTool({ name: 'refuse', arguments: {} });
    expect(refused.isError).toBe(true);
    await expect(client.callTool({ name: 'great', arguments: {} })).rejects.toThrow(
      'there are: greet',
    );
    await client.close();
    expect([...types]).toEqual(['application/json']);
  });

  it('an old client lists and calls, in JSON', async () => {
    const { url } = await hosts.start();
    const { types, record } = recordingFetch();
    const client = new OldClient(CLIENT);
    await client.connect(new OldTransport(new URL(`${url}/mcp`), { fetch: record }));
    expect(client.getServerVersion()).toMatchObject({ name: 'demo', version: '1.2.3' });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(TOOL_NAMES);
    const result = await client.callTool({ name: 'greet', arguments: { guest: 'Ann' } });
    expect(result.structuredContent).toEqual({ greeting: 'Good evening, Ann' });
    expect(await client.callTool({ name: 'refuse', arguments: {} })).toMatchObject({
      isError: true,
    });
    await client.ping();
    await client.close();
    expect([...types]).toEqual(['application/json']);
  });

  it('serves clients of both eras at the same time', async () => {
    const { url } = await hosts.start();
    const endpoint = new URL(`${url}/mcp`);
    const old = new OldClient(CLIENT);
    await old.connect(new OldTransport(endpoint));
    const modern = new Client(CLIENT, { versionNegotiation: { mode: 'auto' } });
    await modern.connect(new StreamableHTTPClientTransport(endpoint));
    const greetings = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const client = index % 2 === 0 ? old : modern;
        const args = { guest: `guest ${index}` };
        return (await client.callTool({ name: 'greet', arguments: args })).structuredContent;
      }),
    );
    expect(greetings).toEqual(
      Array.from({ length: 20 }, (_, index) => ({ greeting: `Good evening, guest ${index}` })),
    );
    await Promise.all([old.close(), modern.close()]);
  });
});

describe('over stdio', () => {
  const reply = z.looseObject({ id: z.number(), result: z.unknown() });

  function stdioHost() {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const clock = new SystemClock();
    const options = { logger: silentLogger, clock, checkResults: true };
    const host = serveOverStdio({
      info: { name: 'demo', title: 'Demo', version: '1.2.3', instructions: 'Greet.' },
      tools: new ToolRegistry(DEMO_TOOLS, options),
      maxArgumentBytes: 64 * 1024,
      logger: silentLogger,
      clock,
      input,
      output,
    });
    return { host, input, output };
  }

  /** Sends the messages, ends the input, and gives what came back, by id: order is free. */
  async function converse(messages: readonly object[]): Promise<Map<number, unknown>> {
    const { host, input, output } = stdioHost();
    for (const message of messages) input.write(`${JSON.stringify(message)}\n`);
    input.end();
    await host.ended;
    const written = String(output.read() ?? '');
    const lines = written.split('\n').filter((line) => line !== '');
    return new Map(
      lines.map((line) => {
        const { id, result } = reply.parse(JSON.parse(line));
        return [id, result];
      }),
    );
  }

  const CALL = { name: 'greet', arguments: { guest: 'Ann' } };
  const GREETING = { greeting: 'Good evening, Ann' };

  it('answers a client of 2025, then ends with its input', async () => {
    const replies = await converse([
      {
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: CLIENT },
      },
      { jsonrpc: '2.0', method: 'notifications/initialized' },
      { jsonrpc: '2.0', id: 2, method: 'tools/call', params: CALL },
    ]);
    expect(replies.get(1)).toMatchObject({
      protocolVersion: '2025-06-18',
      serverInfo: { name: 'demo' },
    });
    expect(replies.get(2)).toMatchObject({ structuredContent: GREETING });
  });

  it('answers a client of 2026, which opens with its call', async () => {
    const _meta = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientInfo': CLIENT,
      'io.modelcontextprotocol/clientCapabilities': {},
    };
    const replies = await converse([
      { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { ...CALL, _meta } },
      { jsonrpc: '2.0', id: 2, method: 'tools/list', params: { _meta } },
    ]);
    expect(replies.get(1)).toMatchObject({ structuredContent: GREETING });
    expect(replies.get(2)).toMatchObject({
      tools: TOOL_NAMES.map((name) => ({ name })),
      cacheScope: 'public',
    });
  });

  it('closes when it is told to', async () => {
    const { host } = stdioHost();
    await host.close();
    await host.ended;
  });
});
