import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TEXT_FORM_META_KEY } from '@tablewise/contracts';
import { ManualClock, silentLogger } from '@tablewise/kernel';
import { localOrigin } from '../call-origin.ts';
import { UNCHECKED } from '../access/principal.ts';
import { createMcpServer } from '../create-mcp-server.ts';
import { DEMO_TOOLS } from '../testing/demo-tools.ts';
import { ToolRegistry } from '../tool-registry.ts';
import { LeanPath } from './lean-path.ts';
import { McpEndpoint } from './mcp-endpoint.ts';

const INFO = { name: 'demo', title: 'Demo', version: '1.2.3', instructions: 'Greet.' };
const JSON_TYPE = { 'content-type': 'application/json' };
const LEGACY = { ...JSON_TYPE, accept: 'application/json, text/event-stream' };
const MODERN = {
  ...LEGACY,
  'mcp-protocol-version': '2026-07-28',
  'mcp-method': 'tools/call',
  'mcp-name': 'greet',
};
const PREFIX = 'io.modelcontextprotocol/';
const ENVELOPE = {
  [`${PREFIX}protocolVersion`]: '2026-07-28',
  [`${PREFIX}clientInfo`]: { name: 'spec', version: '1.0.0' },
  [`${PREFIX}clientCapabilities`]: {},
};

type Case = readonly [what: string, headers: Record<string, string>, message: unknown];

function message(params: object, more: object = {}): object {
  return { jsonrpc: '2.0', id: 1, method: 'tools/call', params, ...more };
}

function modern(params: object, envelope: object = {}): object {
  return message({ _meta: { ...ENVELOPE, ...envelope }, ...params });
}

const GREET = { name: 'greet', arguments: { guest: 'Ann' } };
const named = (name: string): Record<string, string> => ({ ...MODERN, 'mcp-name': name });

/** Answered by us. */
const PLAIN: readonly Case[] = [
  ['a call of 2025', LEGACY, message(GREET)],
  ['one with a version', { ...LEGACY, 'mcp-protocol-version': '2025-06-18' }, message(GREET)],
  ['one with a text for an id', LEGACY, message(GREET, { id: 'a "quoted" id' })],
  ['one without arguments', LEGACY, message({ name: 'greet' })],
  ['one that wants progress', LEGACY, message({ ...GREET, _meta: { progressToken: 7 } })],
  ['one that is traced', LEGACY, message({ ...GREET, _meta: { traceparent: '00-ab-cd-01' } })],
  ['invalid arguments', LEGACY, message({ name: 'greet', arguments: { guest: 5, more: 1 } })],
  ['a tool that refuses', LEGACY, message({ name: 'refuse' })],
  ['a tool with a bug', LEGACY, message({ name: 'break' })],
  ['a call of 2026', MODERN, modern(GREET)],
  ['one of nobody', MODERN, modern(GREET, { [`${PREFIX}clientInfo`]: undefined })],
  ['one with progress and trace', MODERN, modern(GREET, { progressToken: 'p', tracestate: 'x=1' })],
  ['invalid arguments of 2026', MODERN, modern({ name: 'greet', arguments: { guest: 5 } })],
  ['a tool that refuses in 2026', named('refuse'), modern({ name: 'refuse' })],
  ['a tool with a bug in 2026', named('break'), modern({ name: 'break' })],
  ['a tool that is not there', LEGACY, message({ name: 'great' })],
  ['a tool that is not there in 2026', named('great'), modern({ name: 'great' })],
];

const PROTO_ARGUMENT: unknown = JSON.parse('{"__proto__":1}');

/** Left to the SDK. */
const UNUSUAL: readonly Case[] = [
  ['a notification', LEGACY, { jsonrpc: '2.0', method: 'notifications/initialized' }],
  ['a call without an id', LEGACY, { jsonrpc: '2.0', method: 'tools/call', params: GREET }],
  ['a batch', LEGACY, [message(GREET), message(GREET, { id: 2 })]],
  ['an answer', LEGACY, { jsonrpc: '2.0', id: 1, result: {} }],
  ['another method', LEGACY, { jsonrpc: '2.0', id: 1, method: 'tools/list' }],
  ['another version of JSON-RPC', LEGACY, message(GREET, { jsonrpc: '1.0' })],
  ['a broken id', LEGACY, message(GREET, { id: 1.5 })],
  ['null for an id', LEGACY, message(GREET, { id: null })],
  ['a field too many', LEGACY, message(GREET, { extra: true })],
  ['a parameter too many', LEGACY, message({ ...GREET, task: { ttl: 1 } })],
  ['no parameters', LEGACY, message({})],
  ['a number for a name', LEGACY, message({ name: 5 })],
  ['a list for arguments', LEGACY, message({ name: 'greet', arguments: [] })],
  ['arguments with __proto__', LEGACY, message({ name: 'greet', arguments: PROTO_ARGUMENT })],
  ['a text for _meta', LEGACY, message({ ...GREET, _meta: 'x' })],
  ['a broken progress token', LEGACY, message({ ...GREET, _meta: { progressToken: {} } })],
  ['JSON only', { ...JSON_TYPE, accept: 'application/json' }, message(GREET)],
  ['nothing accepted', JSON_TYPE, message(GREET)],
  ['an unknown version', { ...LEGACY, 'mcp-protocol-version': '2024-01-01' }, message(GREET)],
  ['a session', { ...LEGACY, 'mcp-session-id': 'old' }, message(GREET)],
  ['the version of 2026 without its envelope', MODERN, message(GREET)],
  ['the envelope without its headers', LEGACY, modern(GREET)],
  ['an envelope of 2025', LEGACY, modern(GREET, { [`${PREFIX}protocolVersion`]: '2025-11-25' })],
  [
    'an envelope of tomorrow',
    MODERN,
    modern(GREET, { [`${PREFIX}protocolVersion`]: '2030-01-01' }),
  ],
  ['another name in the header', named('refuse'), modern(GREET)],
  ['a name in Base64', named('=?base64?Z3JlZXQ=?='), modern(GREET)],
  ['a broken Base64 name', named('=?base64?***?='), modern(GREET)],
  ['another method in the header', { ...MODERN, 'mcp-method': 'tools/list' }, modern(GREET)],
  ['no method in the header', { ...LEGACY, 'mcp-protocol-version': '2026-07-28' }, modern(GREET)],
  ['no capabilities', MODERN, modern(GREET, { [`${PREFIX}clientCapabilities`]: undefined })],
  ['some capabilities', MODERN, modern(GREET, { [`${PREFIX}clientCapabilities`]: { roots: {} } })],
  ['a client without a version', MODERN, modern(GREET, { [`${PREFIX}clientInfo`]: { name: 'a' } })],
  ['a log level', MODERN, modern(GREET, { [`${PREFIX}logLevel`]: 'loud' })],
];

describe('the lean path', () => {
  const tools = new ToolRegistry(DEMO_TOOLS, {
    logger: silentLogger,
    clock: new ManualClock(),
    checkResults: true,
  });
  const lean = new LeanPath(INFO, tools);
  let endpoint: McpEndpoint;
  beforeEach(() => {
    endpoint = new McpEndpoint(() => createMcpServer(INFO, { tools }), silentLogger);
  });
  afterEach(() => endpoint.close());

  /** The SDK's streams, with which it answers calls of 2025, have one event here. */
  async function bySdk(headers: Record<string, string>, sent: unknown) {
    const request = new Request('http://localhost/mcp', { method: 'POST', headers });
    const response = await endpoint.answer(request, sent, UNCHECKED);
    const body = (await response.text()).replace(/^event: message\ndata: (.*)\n\n$/, '$1');
    return { status: response.status, body };
  }

  async function byUs(headers: Record<string, string>, sent: unknown) {
    const reply = await lean.answer(headers, sent, localOrigin());
    if (reply === undefined) return undefined;
    expect(reply.headers).toEqual(JSON_TYPE);
    const { status, body } = reply;
    return { status, body: typeof body === 'string' ? body : undefined };
  }

  it.each(PLAIN)('answers %s as the SDK does, byte for byte', async (_what, headers, sent) => {
    const parsed: unknown = JSON.parse(JSON.stringify(sent));
    expect(await byUs(headers, parsed)).toEqual(await bySdk(headers, parsed));
  });

  it('leaves the whole result out of the text where the caller asks for that', async () => {
    const asked = message({ ...GREET, _meta: { [TEXT_FORM_META_KEY]: 'summary' } });
    const reply = await byUs(LEGACY, asked);
    expect(JSON.parse(reply?.body ?? '')).toMatchObject({
      result: { content: [{ text: 'see structuredContent' }], structuredContent: {} },
    });
  });

  it.each(UNUSUAL)('leaves %s to the SDK', async (_what, headers, sent) => {
    expect(await byUs(headers, sent)).toBe(undefined);
  });
});
