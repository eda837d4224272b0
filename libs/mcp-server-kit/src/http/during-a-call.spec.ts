import { afterEach, describe, expect, it } from '@jest/globals';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { SystemClock, silentLogger } from '@tablewise/kernel';
import type { Tool } from '../define-tool.ts';
import { CALL_HEADERS, DemoHosts } from '../testing/demo-hosts.ts';
import { RecordingLogger, demoTool } from '../testing/demo-tools.ts';
import { SlowTool } from '../testing/slow-tool.ts';
import { LOG_LEVELS } from '../tool-context.ts';
import { ToolRegistry } from '../tool-registry.ts';

const CLIENT = { name: 'spec', version: '1.0.0' };
const PREFIX = 'io.modelcontextprotocol/';
const PROGRESS = [
  { progress: 1, total: 2 },
  { progress: 2, total: 2, message: 'done' },
];

/** The same call, as it reaches the lean path, and as it is left to the SDK. */
const ROUTES = [
  { era: '2025', route: 'lean', meta: {} },
  { era: '2025', route: 'SDK', meta: { unusual: {} } },
  { era: '2026', route: 'lean', meta: {} },
  { era: '2026', route: 'SDK', meta: { unusual: {} } },
] as const;

const hosts = new DemoHosts();
afterEach(() => hosts.closeAll());

const worker = demoTool('work', (_guest, { progress }) => {
  for (const step of PROGRESS) progress(step);
  return { greeting: 'worked' };
});
const chatterbox = demoTool('chat', (_guest, { log }) => {
  for (const level of LOG_LEVELS) log(level, `at ${level}`);
  return { greeting: 'chatted' };
});

async function start(tool: Tool, logger = silentLogger): Promise<string> {
  const tools = new ToolRegistry([tool], { logger, clock: new SystemClock(), checkResults: true });
  return (await hosts.start({ tools, logger })).url;
}

function send(
  url: string,
  tool: Tool,
  { era, meta, signal = null }: { era: string; meta: object; signal?: AbortSignal | null },
): Promise<Response> {
  const { name } = tool.listing;
  const isModern = era === '2026';
  const envelope = {
    [`${PREFIX}protocolVersion`]: '2026-07-28',
    [`${PREFIX}clientInfo`]: CLIENT,
    [`${PREFIX}clientCapabilities`]: {},
  };
  const mirror = {
    'mcp-protocol-version': '2026-07-28',
    'mcp-method': 'tools/call',
    'mcp-name': name,
  };
  const _meta = { ...(isModern && envelope), ...meta };
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, _meta } };
  return fetch(`${url}/mcp`, {
    method: 'POST',
    body: JSON.stringify(message),
    headers: { ...CALL_HEADERS, ...(isModern && mirror) },
    signal,
  });
}

function eventsIn(text: string): unknown[] {
  return Array.from(text.matchAll(/^data: (.*)$/gm), ([, data = '']): unknown => JSON.parse(data));
}

describe('progress', () => {
  it.each(['auto', 'legacy'] as const)('reaches a new client, "%s"', async (mode) => {
    const url = await start(worker);
    const client = new Client(CLIENT, { versionNegotiation: { mode } });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)));
    const seen: unknown[] = [];
    const onprogress = (progress: unknown): void => void seen.push(progress);
    const result = await client.callTool({ name: 'work', arguments: {} }, { onprogress });
    await client.close();
    expect(seen).toEqual(PROGRESS);
    expect(result.structuredContent).toEqual({ greeting: 'worked' });
  });

  it('reaches an old client', async () => {
    const url = await start(worker);
    const client = new OldClient(CLIENT);
    await client.connect(new OldTransport(new URL(`${url}/mcp`)));
    const seen: unknown[] = [];
    const onprogress = (progress: unknown): void => void seen.push(progress);
    await client.callTool({ name: 'work', arguments: {} }, undefined, { onprogress });
    await client.close();
    expect(seen).toEqual(PROGRESS);
  });

  it.each(ROUTES)('comes before the result: $era, $route', async ({ era, meta }) => {
    const url = await start(worker);
    const asked = { ...meta, progressToken: 'mine' };
    const response = await send(url, worker, { era, meta: asked });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(eventsIn(await response.text())).toMatchObject([
      ...PROGRESS.map((step) => ({ params: { progressToken: 'mine', ...step } })),
      { id: 1, result: { structuredContent: { greeting: 'worked' } } },
    ]);
  });

  it.each(ROUTES)('is not sent to who does not ask: $era, $route', async ({ era, meta }) => {
    const text = await (await send(await start(worker), worker, { era, meta })).text();
    expect(text).not.toContain('progress');
    expect(text).toContain('worked');
  });

  it.each(ROUTES)('comes while the tool runs: $era, $route', async ({ era, meta }) => {
    const slow = new SlowTool();
    const url = await start(slow.tool);
    const answer = send(url, slow.tool, { era, meta: { ...meta, progressToken: 7 } });
    const { progress } = await slow.called;
    progress({ progress: 1 });
    const reader = (await answer).body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('"progress":1');
    slow.finish();
    expect((await reader?.read())?.value).toContain('at last');
    expect((await reader?.read())?.done).toBe(true);
  });

  it('leaves the answer one JSON body as long as the tool says nothing', async () => {
    const quiet = demoTool('quiet', () => ({ greeting: 'hush' }));
    const response = await send(await start(quiet), quiet, {
      era: '2025',
      meta: { progressToken: 1 },
    });
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toMatchObject({ id: 1 });
  });

  it('is dropped, not kept, while the client is behind', async () => {
    const flood = demoTool('flood', (_guest, { progress }) => {
      for (let at = 1; at <= 5_000; at++) progress({ progress: at, message: 'x'.repeat(1_000) });
      return { greeting: 'over' };
    });
    const url = await start(flood);
    const response = await send(url, flood, { era: '2025', meta: { progressToken: 1 } });
    const events = eventsIn(await response.text());
    expect(events.length).toBeLessThan(100);
    expect(events.at(-1)).toMatchObject({ id: 1 });
  });
});

describe('logs', () => {
  it.each(ROUTES.slice(0, 2))('reach a client of 2025 from info up: $route', async ({ meta }) => {
    const response = await send(await start(chatterbox), chatterbox, { era: '2025', meta });
    const events = eventsIn(await response.text());
    expect(events).toHaveLength(LOG_LEVELS.length);
    expect(events[0]).toEqual({
      jsonrpc: '2.0',
      method: 'notifications/message',
      params: { level: 'info', data: 'at info' },
    });
  });

  it('reach a client of 2026 from the level that it names', async () => {
    const meta = { [`${PREFIX}logLevel`]: 'critical' };
    const response = await send(await start(chatterbox), chatterbox, { era: '2026', meta });
    expect(eventsIn(await response.text())).toMatchObject([
      { params: { level: 'critical' } },
      { params: { level: 'alert' } },
      { params: { level: 'emergency' } },
      { id: 1 },
    ]);
  });

  it.each(ROUTES.slice(2))('reach no client of 2026 that names none: $route', async ({ meta }) => {
    const response = await send(await start(chatterbox), chatterbox, { era: '2026', meta });
    expect(response.headers.get('content-type')).toBe('application/json');
  });
});

describe('a caller that leaves', () => {
  it.each(ROUTES)('ends the tool’s signal: $era, $route', async ({ era, meta }) => {
    const slow = new SlowTool();
    const logger = new RecordingLogger();
    const url = await start(slow.tool, logger);
    const caller = new AbortController();
    const answer = send(url, slow.tool, { era, meta, signal: caller.signal });
    const { signal } = await slow.called;
    expect(signal.aborted).toBe(false);
    const left = new Promise((resolve) => {
      signal.addEventListener('abort', resolve);
    });
    caller.abort();
    await expect(answer).rejects.toThrow('aborted');
    await left;
    slow.finish();
    expect(logger.lines).toEqual([]);
  });

  it.each(ROUTES)('ends it in the midst of a stream: $era, $route', async ({ era, meta }) => {
    const slow = new SlowTool();
    const url = await start(slow.tool);
    const caller = new AbortController();
    const asked = { ...meta, progressToken: 1 };
    const answer = send(url, slow.tool, { era, meta: asked, signal: caller.signal });
    const { progress, signal } = await slow.called;
    progress({ progress: 1 });
    await answer;
    const left = new Promise((resolve) => {
      signal.addEventListener('abort', resolve);
    });
    caller.abort();
    await left;
    progress({ progress: 2 });
    slow.finish();
  });

  it('has not left when it has its answer', async () => {
    const slow = new SlowTool();
    const url = await start(slow.tool);
    const answer = send(url, slow.tool, { era: '2025', meta: {} });
    const { signal } = await slow.called;
    slow.finish();
    await (await answer).text();
    await hosts.closeAll();
    expect(signal.aborted).toBe(false);
  });
});

describe('a tool', () => {
  it.each(ROUTES)('knows who asks, and in which trace: $era, $route', async ({ era, meta }) => {
    const slow = new SlowTool();
    slow.finish();
    const url = await start(slow.tool);
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    await send(url, slow.tool, { era, meta: { ...meta, traceparent, tracestate: 'x=1' } });
    const { principal, requestId, traceContext } = await slow.called;
    expect(principal).toEqual({ kind: 'unchecked' });
    expect(requestId).toMatch(/^[\da-f-]{36}$/);
    expect(traceContext).toEqual({ traceparent, tracestate: 'x=1' });
  });
});
