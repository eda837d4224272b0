import type { Draw } from './draw.ts';

export type Header = readonly [name: string, value: string];

/** Half of them set aside what a request would have had; the others come on top. */
const ODD_HEADERS: readonly Header[] = [
  ['host', 'evil.example'],
  ['host', ''],
  ['host', '[::1'],
  ['host', 'localhost:99999'],
  ['origin', 'https://evil.example'],
  ['origin', 'null'],
  ['origin', 'http://[::ffff:7f00:1]'],
  ['content-type', 'text/plain'],
  ['content-type', 'application/json; charset=utf-16'],
  ['content-type', 'application/json;;;='],
  ['content-type', 'APPLICATION/JSON'],
  ['content-type', 'multipart/form-data; boundary=x'],
  ['content-type', ''],
  ['content-encoding', 'gzip'],
  ['content-encoding', 'br, deflate, odd'],
  ['accept', 'text/plain'],
  ['accept', '*/*;q=0'],
  ['accept', ','.repeat(500)],
  ['accept-encoding', 'br;q=1.0, *;q=0'],
  ['accept-language', 'zh-Hant-HK, en;q=2, *;q=-1, xx-'],
  ['accept-language', 'a-'.repeat(500)],
  ['authorization', 'Bearer anything'],
  ['authorization', 'Bearer'],
  ['authorization', 'Basic Og=='],
  ['authorization', `Bearer ${'x'.repeat(8_000)}`],
  ['cookie', 'voter=made-up; voter=twice; __Host-voter=; =; ;'],
  ['cookie', 'a=%ff%00; b="'],
  ['if-none-match', '*'],
  ['if-none-match', 'W/"'],
  ['if-none-match', '"a","b",W/"c"'.repeat(50)],
  ['if-modified-since', 'never'],
  ['range', 'bytes=0-0,-1'],
  ['last-event-id', '-1'],
  ['last-event-id', '99999999999999999999'],
  ['x-request-id', 'x'.repeat(300)],
  ['x-request-id', '../\u00ff'],
  ['x-forwarded-for', '::1, 999.1.1.1, unknown'],
  ['x-forwarded-host', 'evil.example'],
  ['x-forwarded-proto', 'gopher'],
  ['forwarded', 'for="[::1]";host=evil.example'],
  ['x-http-method-override', 'DELETE'],
  ['traceparent', '00-00000000000000000000000000000000-0000000000000000-ff'],
  ['tracestate', '='.repeat(600)],
  ['sec-fetch-site', 'cross-site'],
  ['upgrade', 'h2c'],
  ['x-odd', 'x'.repeat(20_000)],
  ['mcp-session-id', 'made-up'],
  ['mcp-protocol-version', '2026-07-28'],
  ['mcp-protocol-version', '1999-01-01'],
  ['mcp-method', 'tools/list'],
  ['mcp-name', 'erase_voter'],
];

/** The headers and one odd one, in place of those of its name or, now and then, beside them. */
export function withOddHeader(headers: readonly Header[], draw: Draw): Header[] {
  const odd = draw.pick(ODD_HEADERS);
  // Two hosts, or two lengths, are no request; Node itself says so.
  const isBeside = odd[0] !== 'host' && draw.percent(20);
  const others = isBeside ? headers : headers.filter(([name]) => name !== odd[0]);
  return [...others, odd];
}
