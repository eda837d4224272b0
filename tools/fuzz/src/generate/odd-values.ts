import type { Draw } from './draw.ts';
import type { Json } from './schema.ts';

/** Texts that someone, somewhere, took for something else. */
export const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00\ud800',
  '\u202eevil',
  '\ufeff',
  '\ufffe\uffff',
  'e\u0301'.repeat(20),
  '👩‍👩‍👧‍👦',
  '𠮷野家',
  'İıſK',
  '茶餐廳'.repeat(40),
  '\r\nX-Odd: 1',
  '../../../etc/passwd',
  '%2e%2e%2f',
  "' OR 1=1 --",
  '"; DROP TABLE places; --',
  '* OR NEAR(',
  '"unclosed',
  '{{7*7}}${7*7}',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  'Infinity',
  '-0',
  '1e309',
  '0x10',
  '9007199254740993',
  'true',
  'null',
  'undefined',
  '[object Object]',
  '2026-02-30T25:61',
  '0000-00-00',
  '999999999-01-01T00:00',
  '22.28,114.15,',
  '91,181',
  'nan,nan',
  'zh-Hant-HK-x-odd',
  '*',
  '(a+)+$',
  ','.repeat(50),
  'x'.repeat(101),
  'x'.repeat(2_001),
  'x'.repeat(20_000),
];

const ODD_NUMBERS = [
  0,
  -0,
  -1,
  0.1,
  1.5,
  5e-324,
  1e21,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  2 ** 31,
  2 ** 53 + 2,
];

const DEEP = 40;
const MANY = 1_200;

/** A value of some type, mostly not the one that was meant. */
export function oddValue(draw: Draw): Json {
  const kinds: readonly (() => Json)[] = [
    () => null,
    () => draw.percent(50),
    () => draw.pick(ODD_NUMBERS),
    () => draw.pick(ODD_TEXTS),
    () => [],
    () => ({}),
    () => [draw.pick(ODD_TEXTS)],
    () => ({ [draw.pick(ODD_TEXTS)]: draw.pick(ODD_TEXTS) }),
    () => nested(draw.integer(2, DEEP), draw),
    () => new Array<Json>(draw.integer(2, MANY)).fill(draw.pick<Json>([null, 'x', 1, {}, []])),
  ];
  return draw.pick(kinds)();
}

function nested(levels: number, draw: Draw): Json {
  const isList = draw.percent(50);
  let value: Json = draw.pick(ODD_TEXTS);
  for (let level = 0; level < levels; level++) value = isList ? [value] : { a: value };
  return value;
}
