import { brokenText } from './broken-text.ts';
import type { Draw } from './draw.ts';
import type { Expectation, FuzzRequest, RpcId, Target } from './fuzz-request.ts';
import { mutated } from './mutated.ts';
import { withOddHeader } from './odd-headers.ts';
import type { Header } from './odd-headers.ts';
import { oddValue } from './odd-values.ts';
import type { RpcMessage, RpcMessages } from './rpc-messages.ts';
import type { Json } from './schema.ts';

const MODERN_VERSION = '2026-07-28';
const OLD_VERSIONS = ['2025-03-26', '2025-06-18', '2025-11-25'];
/** Without it a request of the later era is none. */
const ENVELOPE = {
  'io.modelcontextprotocol/protocolVersion': MODERN_VERSION,
  'io.modelcontextprotocol/clientInfo': { name: 'fuzz', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': {},
};
const COMMON_HEADERS: readonly Header[] = [
  ['content-type', 'application/json'],
  ['accept', 'application/json, text/event-stream'],
];
const ODD_PATHS = [
  '/',
  '/mcp/',
  '/MCP',
  '//mcp',
  '/mcp/x',
  '/health',
  '/mcp?a=b',
  '/.well-known/x',
];
const ODD_METHODS = ['GET', 'DELETE', 'PUT', 'HEAD', 'OPTIONS', 'PATCH'];
const MOST_OF_A_BATCH = 60;

type Server = Exclude<Target, 'api'>;

interface Spoken {
  readonly text: string;
  readonly headers: readonly Header[];
  readonly expected: Expectation;
}

/** Messages to one MCP server over HTTP, of either era. */
export class RpcRequests {
  constructor(
    private readonly target: Server,
    private readonly messages: RpcMessages,
  ) {}

  make(draw: Draw): FuzzRequest {
    const { text, headers, expected } = this.spoken(draw);
    const isBroken = draw.percent(10);
    const body = isBroken ? brokenText(text, draw) : Buffer.from(text);
    const odd = draw.percent(12) ? withOddHeader(headers, draw) : headers;
    // An id may be taken by what stands behind it, once the text is broken.
    const answered = isBroken || odd !== headers ? notWhole(expected) : expected;
    const usual = { target: this.target, method: 'POST', path: '/mcp', headers: odd, body };
    if (!draw.percent(4)) return { ...usual, expected: answered };
    const elsewhere = draw.percent(50)
      ? { path: draw.pick(ODD_PATHS) }
      : { method: draw.pick(ODD_METHODS) };
    return { ...usual, ...elsewhere, expected: { kind: 'anything' } };
  }

  private spoken(draw: Draw): Spoken {
    if (draw.percent(4)) return this.batch(draw);
    const id = draw.pick<RpcId>([draw.integer(0, 2 ** 31), `id-${draw.integer(0, 99)}`, 0, '']);
    const said = this.messages.make(id, draw);
    const { message, headers } = draw.percent(50) ? modern(said, draw) : old(said, draw);
    const isWhole = 'id' in message;
    const whole = { kind: 'rpc', ids: [id], isWhole, tool: said.tool } as const;
    if (!draw.percent(10)) return { text: JSON.stringify(message), headers, expected: whole };
    const wrong = draw.percent(50) ? { ...message, id: oddValue(draw) } : mutated(message, draw);
    const ids = [id, ...idsIn(wrong)];
    const expected = { kind: 'rpc', ids, isWhole: false } as const;
    return { text: JSON.stringify(wrong), headers, expected };
  }

  private batch(draw: Draw): Spoken {
    const ids = Array.from({ length: draw.integer(1, MOST_OF_A_BATCH) }, (_, at) => at);
    const messages = ids.map((id) => this.messages.make(id, draw).message);
    return {
      text: JSON.stringify(draw.percent(20) ? mutated(messages, draw) : messages),
      headers: [...COMMON_HEADERS, ['mcp-protocol-version', draw.pick(OLD_VERSIONS)]],
      expected: { kind: 'rpc', ids, isWhole: false },
    };
  }
}

type Framed = Pick<RpcMessage, 'message'> & Pick<Spoken, 'headers'>;

function old({ message }: RpcMessage, draw: Draw): Framed {
  const version: Header = ['mcp-protocol-version', draw.pick(OLD_VERSIONS)];
  return { message, headers: draw.percent(80) ? [...COMMON_HEADERS, version] : COMMON_HEADERS };
}

function modern({ message, method, params, tool }: RpcMessage, draw: Draw): Framed {
  const meta = draw.percent(10) ? mutated(ENVELOPE, draw) : ENVELOPE;
  const framed = { ...message, params: { ...params, _meta: meta } };
  const headers: Header[] = [...COMMON_HEADERS, ['mcp-protocol-version', MODERN_VERSION]];
  if (method !== '' && draw.percent(95)) headers.push(['mcp-method', method]);
  if (tool !== undefined && draw.percent(95)) headers.push(['mcp-name', tool]);
  return { message: framed, headers };
}

function notWhole(expected: Expectation): Expectation {
  return expected.kind === 'rpc' ? { ...expected, isWhole: false } : expected;
}

function idsIn(message: Json): RpcId[] {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return [];
  const { id } = message;
  return typeof id === 'string' || typeof id === 'number' ? [id] : [];
}
