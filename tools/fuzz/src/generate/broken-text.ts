import type { Draw } from './draw.ts';

const NO_UTF8 = Buffer.from([0xc0, 0xaf, 0xff, 0xed, 0xa0, 0x80]);
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const DEEP = 3_000;
const HUGE = 5 * 1024 * 1024;

type Breaking = (text: string, draw: Draw) => string | Buffer;

/** What JSON.stringify never writes. */
const BREAKINGS: readonly Breaking[] = [
  () => '',
  () => 'null',
  () => '"text"',
  () => '[]',
  () => '{',
  (text, draw) => text.slice(0, draw.integer(0, text.length)),
  (text) => `${text}${text}`,
  (text) => `${text},`,
  (text) => text.replaceAll('"', "'"),
  (text) => text.replace('{', '{"__proto__":{"isAdmin":true},'),
  (text) => text.replace('{', '{"constructor":{"prototype":{}},'),
  // The first name once more, at the end: the last one counts to most readers.
  (text) => text.replace(/^(\{"(\w+)".*)\}$/s, '$1,"$2":null}'),
  (text) => text.replace(/\d+/, '1e999'),
  (text) => text.replace(/\d+/, '0123'),
  (text) => text.replace(/:/, ':NaN,"x":'),
  (text) => text.replace('{', '{/* */'),
  (text) => text.replace(/"(\w)/, '"\\u00$1'),
  (text) => `${' '.repeat(10_000)}${text}`,
  (text) => `{"a":${'['.repeat(DEEP)}${']'.repeat(DEEP)},"b":${text || '0'}}`,
  () => `{"a":"${'x'.repeat(HUGE)}"}`,
  () => `{${Array.from({ length: 20_000 }, (_, at) => `"n${at}":0`).join(',')}}`,
  (text) => Buffer.concat([BYTE_ORDER_MARK, Buffer.from(text)]),
  (text) => Buffer.concat([Buffer.from(text.slice(0, -1)), NO_UTF8, Buffer.from(text.slice(-1))]),
  (text) => Buffer.from(text.replace(/"\w/, '"\u00ff'), 'latin1'),
  (text) => Buffer.from(text, 'utf16le'),
];

/** The text of a message broken below the level of values. */
export function brokenText(text: string, draw: Draw): Buffer {
  const broken = draw.pick(BREAKINGS)(text, draw);
  return typeof broken === 'string' ? Buffer.from(broken) : broken;
}
