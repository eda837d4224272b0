import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { SystemClock, silentLogger } from '@tablewise/kernel';
import type { Tool } from '../define-tool.ts';
import { demoTool } from '../testing/demo-tools.ts';
import { SlowTool } from '../testing/slow-tool.ts';
import { LOG_LEVELS } from '../tool-context.ts';
import { ToolRegistry } from '../tool-registry.ts';
import { linesOf } from './lines-of.ts';
import { serveOverStdio } from './serve-over-stdio.ts';

const CLIENT = { name: 'spec', version: '1.0.0' };
const PREFIX = 'io.modelcontextprotocol/';
const ENVELOPE = {
  [`${PREFIX}protocolVersion`]: '2026-07-28',
  [`${PREFIX}clientInfo`]: CLIENT,
  [`${PREFIX}clientCapabilities`]: {},
};
const INITIALIZE = {
  id: 0,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: CLIENT },
};
const ERAS = [
  { era: '2025', opening: [INITIALIZE, { method: 'notifications/initialized' }], envelope: {} },
  { era: '2026', opening: [], envelope: ENVELOPE },
] as const;

/** A client of one tool; `next` gives what the server says next. */
function client(tool: Tool, opening: readonly object[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const clock = new SystemClock();
  const logger = silentLogger;
  const host = serveOverStdio({
    info: { name: 'demo', title: 'Demo', version: '1.2.3', instructions: 'Greet.' },
    tools: new ToolRegistry([tool], { logger, clock, checkResults: true }),
    maxArgumentBytes: 64 * 1024,
    logger,
    clock,
    input,
    output,
  });
  const lines = linesOf(output, 1024 * 1024);
  const next = async (): Promise<unknown> => {
    const line: IteratorResult<string, undefined> = await lines.next();
    return line.done === true ? undefined : JSON.parse(line.value);
  };
  const send = (message: object): void => {
    input.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  };
  for (const message of opening) send(message);
  const call = (id: number, _meta: object): void => {
    send({ id, method: 'tools/call', params: { name: tool.listing.name, _meta } });
  };
  return { host, input, send, call, next };
}

async function opened(tool: Tool, opening: readonly object[]) {
  const opener = client(tool, opening);
  if (opening.length > 0) expect(await opener.next()).toMatchObject({ id: 0 });
  return opener;
}

function aborted(signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', resolve);
  });
}

describe.each(ERAS)('a client over stdio, of $era', ({ opening, envelope }) => {
  it('is told of progress before the result', async () => {
    const slow = new SlowTool();
    const { host, call, next } = await opened(slow.tool, opening);
    call(1, { ...envelope, progressToken: 'mine' });
    (await slow.called).progress({ progress: 3 });
    expect(await next()).toMatchObject({ params: { progressToken: 'mine', progress: 3 } });
    slow.finish();
    expect(await next()).toMatchObject({ id: 1, result: {} });
    await host.close();
  });

  it('cancels a call, which is then not answered', async () => {
    const slow = new SlowTool();
    const { host, send, call, next } = await opened(slow.tool, opening);
    call(1, envelope);
    const { signal } = await slow.called;
    const left = aborted(signal);
    send({ method: 'notifications/cancelled', params: { requestId: 1, _meta: envelope } });
    await left;
    slow.finish();
    call(2, envelope);
    expect(await next()).toMatchObject({ id: 2 });
    await host.close();
  });

  it('cancels all by leaving', async () => {
    const slow = new SlowTool();
    const { host, input, call } = await opened(slow.tool, opening);
    call(1, envelope);
    const left = aborted((await slow.called).signal);
    input.end();
    await Promise.all([left, host.ended]);
  });
});

describe('what a tool logs, over stdio', () => {
  const chatterbox = demoTool('chat', (_guest, { log }) => {
    for (const level of LOG_LEVELS) log(level, { level });
    return { greeting: 'chatted' };
  });
  const [{ opening }] = ERAS;

  it('reaches a client of 2025 from the level that it has set', async () => {
    const { host, send, call, next } = await opened(chatterbox, opening);
    send({ id: 1, method: 'logging/setLevel', params: { level: 'alert' } });
    expect(await next()).toMatchObject({ id: 1, result: {} });
    call(2, {});
    expect(await next()).toMatchObject({ params: { level: 'alert', data: { level: 'alert' } } });
    expect(await next()).toMatchObject({ params: { level: 'emergency' } });
    expect(await next()).toMatchObject({ id: 2 });
    await host.close();
  });

  it('reaches a client of 2026 from the level that the call names', async () => {
    const { host, call, next } = await opened(chatterbox, []);
    call(1, { ...ENVELOPE, [`${PREFIX}logLevel`]: 'emergency' });
    expect(await next()).toMatchObject({ params: { level: 'emergency' } });
    expect(await next()).toMatchObject({ id: 1 });
    call(2, ENVELOPE);
    expect(await next()).toMatchObject({ id: 2 });
    await host.close();
  });
});
