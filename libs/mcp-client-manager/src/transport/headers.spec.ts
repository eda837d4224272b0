import { PROTOCOL_VERSION_META_KEY } from '@modelcontextprotocol/client';
import type { JSONRPCMessage } from '@modelcontextprotocol/client';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PostHeaders } from './request-headers.ts';
import { retryAfterMs } from './retry-after.ts';

function headersOf(message: JSONRPCMessage, session = new PostHeaders()): Record<string, string> {
  const flat = session.of(message);
  return Object.fromEntries(
    flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? '']] : [])),
  );
}

const call = (name: string, version?: string): JSONRPCMessage => ({
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/call',
  params: {
    name,
    ...(version === undefined ? {} : { _meta: { [PROTOCOL_VERSION_META_KEY]: version } }),
  },
});

describe('PostHeaders', () => {
  it('derives version, method and name from a message of the 2026 era', () => {
    expect(headersOf(call('search', '2026-07-28'))).toMatchObject({
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'tools/call',
      'mcp-name': 'search',
    });
  });

  it.each(['搜尋', ' padded', '=?base64?fake?=', 'a\nb', ''])('encodes the name %j', (name) => {
    const header = headersOf(call(name, '2026-07-28'))['mcp-name'] ?? '';
    const [, , encoded] = /^(=\?base64\?)(.*)\?=$/.exec(header) ?? [];
    expect(Buffer.from(encoded ?? '', 'base64').toString('utf8')).toBe(name);
  });

  it('never mixes up what it built for another name, method or version', () => {
    const token = fc.constantFrom('a', 'b', 'a b', '搜尋');
    const version = fc.constantFrom('2026-07-28', '2027-01-01');
    fc.assert(
      fc.property(fc.array(fc.tuple(token, version), { maxLength: 20 }), (calls) => {
        const shared = new PostHeaders();
        for (const [name, of] of calls)
          expect(headersOf(call(name, of), shared)).toEqual(headersOf(call(name, of)));
      }),
    );
  });

  it('names session and version in the 2025 era, and nothing of the 2026 one', () => {
    const session = new PostHeaders();
    session.setSession('s1', '2025-06-18');
    const headers = headersOf(call('search'), session);
    expect(headers).toMatchObject({
      'mcp-session-id': 's1',
      'mcp-protocol-version': '2025-06-18',
    });
    expect(headers).not.toHaveProperty('mcp-method');
  });

  it('names no session when it asks for a new one', () => {
    const session = new PostHeaders();
    session.setSession('s1', '2025-06-18');
    const initialize = { jsonrpc: '2.0', id: 1, method: 'initialize' } as const;
    expect(headersOf(initialize, session)).not.toHaveProperty('mcp-session-id');
  });
});

describe('retryAfterMs', () => {
  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Thu, 01 Jan 1970 00:00:05 GMT', 4_000],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    [undefined, undefined],
  ])('reads %j', (header, expected) => {
    const now = 1_000;
    expect(retryAfterMs(header, now)).toBe(expected);
  });
});
