import type { Draw } from './draw.ts';
import { ODD_TEXTS } from './odd-values.ts';
import type { Json } from './schema.ts';

type Pair = readonly [name: string, value: Json];

const ODD_PARTS = [
  '%',
  '%f',
  '%ff',
  '%c0%af',
  '%00',
  '%u0041',
  '=',
  '&&&',
  'a=b=c',
  '=no-name',
  'no-value',
  '__proto__[x]=1',
  'constructor=1',
  'limit[]=1',
  'limit[$gt]=1',
  'LIMIT=1',
  '+',
  '?',
  ';limit=2',
  'unknown=1',
];

/** Lists with commas, as the document has them. */
export function queryText(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `${name}=${encoded(wordOf(value))}`).join('&');
}

/** The query with one thing in it that does not belong there. */
export function oddQueryText(pairs: readonly Pair[], draw: Draw): string {
  const text = queryText(pairs);
  const [first] = pairs;
  const repeated = first === undefined ? 'limit=1&limit=2' : `${text}&${queryText([first])}`;
  const strange = `${encoded(draw.pick(ODD_TEXTS))}=${encoded(draw.pick(ODD_TEXTS))}`;
  const odd = draw.pick([draw.pick(ODD_PARTS), strange]);
  return draw.pick([repeated, `${text}&${odd}`, odd]);
}

/** What a value is called in a path or a query. */
export function wordOf(value: Json): string {
  if (Array.isArray(value)) return value.map(wordOf).join(',');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Percent-encoded; half a surrogate pair, which has no UTF-8, becomes what decoders make of it. */
export function encoded(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}
