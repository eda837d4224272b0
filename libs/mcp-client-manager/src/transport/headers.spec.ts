import { PROTOCOL_VERSION_META_KEY } from '@modelcontextprotocol/client';
import { describe, expect, it } from '@jest/globals';
import { requestHeaders } from './request-headers.ts';
import { retryAfterMs } from './retry-after.ts';

describe('requestHeaders', () => {
  const call = (name: string, version?: string) => ({
    jsonrpc: '2.0' as const,
    id: 1,
    method: 'tools/call',
    params: {
      name,
      ...(version === undefined ? {} : { _meta: { [PROTOCOL_VERSION_META_KEY]: version } }),
    },
  });

  it('derives version, method and name from a message of the 2026 era', () => {
    expect(requestHeaders(call('search', '2026-07-28'), {})).toMatchObject({
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'tools/call',
      'mcp-name': 'search',
    });
  });

  it.each(['搜尋', ' padded', '=?base64?fake?=', 'a\nb'])('encodes the name %j', (name) => {
    const header = requestHeaders(call(name, '2026-07-28'), {})['mcp-name'] ?? '';
    const [, , encoded] = /^(=\?base64\?)(.*)\?=$/.exec(header) ?? [];
    expect(Buffer.from(encoded ?? '', 'base64').toString('utf8')).toBe(name);
  });

  it('names session and version in the 2025 era, and nothing of the 2026 one', () => {
    const session = { sessionId: 's1', protocolVersion: '2025-06-18' };
    const headers = requestHeaders(call('search'), session);
    expect(headers).toMatchObject({
      'mcp-session-id': 's1',
      'mcp-protocol-version': '2025-06-18',
    });
    expect(headers).not.toHaveProperty('mcp-method');
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
