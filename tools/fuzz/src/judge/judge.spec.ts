import { describe, expect, it } from '@jest/globals';
import type { FuzzRequest } from '../generate/fuzz-request.ts';
import type { Answer } from './answer.ts';
import { ApiJudge } from './api-judge.ts';
import { judge } from './judge.ts';
import { RpcJudge } from './rpc-judge.ts';

const PROBLEM = {
  type: 'object',
  required: ['status'],
  properties: { status: { type: 'integer' } },
};
const DOCUMENT = {
  openapi: '3.1.0',
  paths: {
    '/places': {
      get: {
        responses: {
          200: { content: { 'application/json': { schema: { type: 'array' } } } },
          304: {},
          422: { $ref: '#/components/responses/Refused' },
        },
      },
    },
  },
  components: {
    schemas: { Problem: PROBLEM },
    responses: {
      Refused: {
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  },
};
const OUTPUT = { type: 'object', required: ['count'], properties: { count: { type: 'integer' } } };

const judges = {
  api: new ApiJudge(DOCUMENT),
  search: new RpcJudge(new Map([['count', OUTPUT]])),
  reasoning: new RpcJudge(new Map()),
};

function answer(status: number, type: string, body: unknown): Answer {
  const text = body === undefined ? '' : JSON.stringify(body);
  return { status, headers: new Map([['content-type', type]]), text, isCut: false };
}

function faults(expected: FuzzRequest['expected'], given: Answer): string[] {
  const target = expected.kind === 'rpc' ? 'search' : 'api';
  const request = { target, method: 'POST', path: '/', headers: [], expected } as const;
  return judge(judges, request, given).map(({ kind, what }) => `${kind}: ${what}`);
}

describe('an answer of a route', () => {
  const route = { kind: 'route', route: 'get /places' } as const;

  it.each([
    answer(200, 'application/json; charset=utf-8', []),
    answer(304, '', undefined),
    answer(422, 'application/problem+json', { status: 422 }),
  ])('is right when the document allows it: $status', (given) => {
    expect(faults(route, given)).toEqual([]);
  });

  it.each([
    [answer(500, 'application/problem+json', { status: 500 }), 'server-error: answers 500'],
    [answer(503, 'application/problem+json', { status: 503 }), 'server-error: answers 503'],
    [answer(404, 'application/problem+json', {}), 'contract-break: 404 is not documented'],
    [answer(200, 'text/html', 'x'), 'contract-break: 200 comes as text/html'],
    [answer(200, 'application/json', {}), 'contract-break: 200 at : must be array'],
    [
      answer(422, 'application/problem+json', { status: 'no' }),
      'contract-break: 422 at /status: must be integer',
    ],
    [answer(304, '', 'x'), 'contract-break: 304 has a body'],
  ])('is a fault otherwise', (given, fault) => {
    expect(faults(route, given)).toEqual([fault]);
  });

  it('may be a 503 that is not documented when it says when to come again', () => {
    const given = answer(503, 'application/problem+json', { status: 503 });
    const waiting = { ...given, headers: new Map([...given.headers, ['retry-after', '1']]) };
    expect(faults({ kind: 'anything' }, waiting)).toEqual([]);
  });
});

describe('an answer of an MCP server', () => {
  const expected = { kind: 'rpc', ids: [7], isWhole: true, tool: 'count' } as const;
  const rpc = (message: object) => answer(200, 'application/json', { jsonrpc: '2.0', ...message });
  const text = (value: unknown) => ({ content: [{ type: 'text', text: JSON.stringify(value) }] });

  it.each([
    rpc({ id: 7, result: { content: [], structuredContent: { count: 1 } } }),
    rpc({ id: 7, result: { ...text({ error: { code: 'INPUT_INVALID' } }), isError: true } }),
    rpc({ id: 7, error: { code: -32_602, message: 'no such tool' } }),
    answer(415, 'application/json', { jsonrpc: '2.0', id: null, error: { code: -1, message: '' } }),
  ])('is right when it is ours and as its tool says', (given) => {
    expect(faults(expected, given)).toEqual([]);
  });

  it('is right as the last of several events', () => {
    const last = { jsonrpc: '2.0', id: 7, error: { code: -32_602, message: 'no such tool' } };
    const first = { jsonrpc: '2.0', method: 'notifications/progress', params: {} };
    const events = [first, last].map((message) => `data: ${JSON.stringify(message)}\n\n`).join('');
    const given = { ...answer(200, 'text/event-stream', undefined), text: events };
    expect(faults(expected, given)).toEqual([]);
  });

  it.each([
    [rpc({ id: 8, result: { content: [], structuredContent: { count: 1 } } }), 'an id not ours'],
    [rpc({ id: null, error: { code: -32_600, message: '' } }), 'an id not ours'],
    [rpc({ id: 7, result: { content: [], structuredContent: {} } }), 'result at : must have'],
    [rpc({ id: 7, error: { code: -32_603, message: '' } }), 'answers -32603'],
    [rpc({ id: 7 }), '200 is no JSON-RPC answer'],
    [
      rpc({ id: 7, result: { ...text({ error: { code: 'INTERNAL' } }), isError: true } }),
      'INTERNAL',
    ],
    [answer(200, 'text/html', 'x'), '200 as text/html is no JSON-RPC'],
    [answer(500, 'application/json', {}), 'answers 500'],
  ])('is a fault otherwise', (given, fault) => {
    expect(faults(expected, given)).toEqual([expect.stringContaining(fault)]);
  });
});
