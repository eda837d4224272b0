import type { ApiDocument, Operation, Parameter } from './api-document.ts';
import { brokenText } from './broken-text.ts';
import type { Draw } from './draw.ts';
import type { FuzzRequest } from './fuzz-request.ts';
import { mutated } from './mutated.ts';
import { withOddHeader } from './odd-headers.ts';
import type { Header } from './odd-headers.ts';
import { ODD_TEXTS } from './odd-values.ts';
import { encoded, oddQueryText, queryText, wordOf } from './query-text.ts';
import type { Json } from './schema.ts';
import { ValueMaker } from './value-maker.ts';
import type { KnownWords } from './value-maker.ts';

const ODD_METHODS = [
  'head',
  'options',
  'patch',
  'trace',
  'put',
  'delete',
  'post',
  'get',
  'propfind',
];
const ODD_ENDINGS = ['/', '//', '/..', '/%2e%2e', ';a=b', '.json', '/%00', '%ff', '/x', '\\', '#a'];
/** Path segments that would make another route of it. */
const OTHER_ROUTES = new Set(['', '.', '..', 'autocomplete', 'search']);
/** Whoever drains the only endpoint there is asks nobody any more. */
const NOT_FOR_REAL = new Set(['drainEndpoint']);
const LONGEST_SEGMENT = 90;

/** Requests to the routes of the API's own document, each mostly right but for one thing. */
export class ApiRequests {
  private readonly maker: ValueMaker;
  private readonly stranger: ValueMaker;

  constructor(
    private readonly document: ApiDocument,
    private readonly known: KnownWords,
  ) {
    this.maker = new ValueMaker(document.definitions, known);
    this.stranger = new ValueMaker(document.definitions, new Map());
  }

  make(draw: Draw): FuzzRequest {
    const operation = draw.pick(this.document.operations);
    const { method, path } = operation;
    const headers = this.headersOf(operation, draw);
    const body = this.bodyOf(operation, draw);
    const usual: FuzzRequest = {
      target: 'api',
      method: method.toUpperCase(),
      path: `${this.pathOf(operation, draw)}${this.queryOf(operation, draw)}`,
      headers: draw.percent(20) ? withOddHeader(headers, draw) : headers,
      body,
      expected: { kind: 'route', route: `${method} ${path}` },
    };
    return draw.percent(8) ? elsewhere(usual, draw) : usual;
  }

  private pathOf({ path, parameters, operationId }: Operation, draw: Draw): string {
    const maker = NOT_FOR_REAL.has(operationId) ? this.stranger : this.maker;
    return path.replace(/\{(\w+)\}/g, (_all, name: string) => {
      const parameter = parameters.find((each) => each.in === 'path' && each.name === name);
      const made = wordOf(maker.make(parameter?.schema ?? {}, draw, { name, depth: 0 }));
      const word = draw.percent(20) ? draw.pick(ODD_TEXTS) : made;
      const segment = encoded(word).slice(0, LONGEST_SEGMENT).replace(/%.?$/, '');
      return OTHER_ROUTES.has(segment) ? 'unknown' : segment;
    });
  }

  private queryOf({ parameters }: Operation, draw: Draw): string {
    const inQuery = parameters.filter((parameter) => parameter.in === 'query');
    const chosen = inQuery.filter(({ required }) => required || draw.percent(20));
    const pairs = chosen.map(({ name, schema }): [string, Json] => [
      name,
      this.maker.make(schema, draw, { name, depth: 0 }),
    ]);
    if (draw.percent(10)) return `?${oddQueryText(pairs, draw)}`;
    const [first, ...rest] = pairs;
    if (first === undefined) return '';
    const [name, value] = first;
    const wrong: [string, Json] = [name, mutated(value, draw)];
    return `?${queryText(draw.percent(50) ? [wrong, ...rest] : pairs)}`;
  }

  private headersOf({ parameters, requestBody }: Operation, draw: Draw): Header[] {
    const named = parameters.filter(
      (parameter: Parameter) => parameter.in === 'header' && draw.percent(20),
    );
    const cookies = draw.percent(60) ? (this.known.get('cookie') ?? []) : [];
    return [
      ...named.map(({ name }): Header => [name.toLowerCase(), '"of an earlier answer"']),
      ...cookies.map((cookie): Header => ['cookie', wordOf(cookie)]),
      ...(requestBody === undefined ? [] : [['content-type', 'application/json'] as const]),
    ];
  }

  private bodyOf({ requestBody }: Operation, draw: Draw): Buffer | undefined {
    if (requestBody === undefined) return draw.percent(3) ? Buffer.from('{}') : undefined;
    const { schema, examples } = requestBody.content['application/json'];
    const shown = Object.values(examples).map(({ value }) => value);
    const isShown = shown.length > 0 && draw.percent(40);
    const value = isShown ? draw.pick(shown) : this.maker.make(schema, draw);
    if (draw.percent(20)) return brokenText(JSON.stringify(value), draw);
    const isRight = draw.percent(15);
    return Buffer.from(JSON.stringify(isRight ? value : mutated(value, draw)));
  }
}

/** Another method, or a path that is not quite the one of the route. */
function elsewhere(usual: FuzzRequest, draw: Draw): FuzzRequest {
  const expected = { kind: 'anything' } as const;
  if (draw.percent(50)) {
    return { ...usual, expected, method: draw.pick(ODD_METHODS).toUpperCase() };
  }
  const [path = '/', query] = usual.path.split('?');
  const odd = draw.pick([
    `${path}${draw.pick(ODD_ENDINGS)}`,
    path.replace('/', '//'),
    path.toUpperCase(),
    path.replace(/\/\w+$/, '/%'),
    `${path}/${'x'.repeat(draw.integer(100, 9_000))}`,
    '*',
    `http://evil.example${path}`,
  ]);
  return { ...usual, expected, path: query === undefined ? odd : `${odd}?${query}` };
}
