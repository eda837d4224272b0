import { fieldValue } from './field-value.ts';
import { isRecord } from './json-rpc.ts';
import type { RequestHeaders } from './mcp-transport.ts';

/** A parameter that a tool of the 2026 era wants mirrored into a header, so that proxies see it. */
export interface ParameterHeader {
  /** `mcp-param-…`, in lower case. */
  readonly header: string;
  /** From the root of the arguments. */
  readonly path: readonly string[];
}

/** The tool breaks the rules for `x-mcp-header`, so that no client may call it. */
export interface InvalidParameterHeaders {
  readonly reason: string;
}

const ANNOTATION = 'x-mcp-header';
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const MIRRORED_TYPES: readonly unknown[] = ['string', 'integer', 'boolean'];
/** A schema that nests deeper is not one that a server wrote for a person to read. */
const MAX_DEPTH = 64;

/**
 * The headers that an input schema declares: a token, unique whatever its case, on a string, integer
 * or boolean that is reached through `properties` only (2026-07-28, Streamable HTTP, "Schema
 * Extension").
 */
export function parameterHeaders(
  inputSchema: unknown,
): readonly ParameterHeader[] | InvalidParameterHeaders {
  const found: ParameterHeader[] = [];
  const reason = walk(inputSchema, [], found);
  return reason === undefined ? found : { reason };
}

/** What is absent, null or not of a mirrored type has no header. */
export function mirrored(
  declared: readonly ParameterHeader[],
  args: Readonly<Record<string, unknown>>,
): RequestHeaders {
  const headers: Record<string, string> = {};
  for (const { header, path } of declared) {
    const text = asText(valueAt(args, path));
    if (text !== undefined) headers[header] = fieldValue(text);
  }
  return headers;
}

/** The first fault, if any; declarations are added to `found`. */
function walk(
  schema: unknown,
  path: readonly string[],
  found: ParameterHeader[],
): string | undefined {
  if (!isRecord(schema)) return undefined;
  if (path.length > MAX_DEPTH) return `nests deeper than ${MAX_DEPTH} objects`;
  const fault = declare(schema, path, found);
  if (fault !== undefined) return fault;
  for (const [keyword, below] of Object.entries(schema)) {
    const faultBelow =
      keyword === 'properties' ? walkProperties(below, path, found) : strayIn(keyword, below);
    if (faultBelow !== undefined) return faultBelow;
  }
  return undefined;
}

function walkProperties(
  properties: unknown,
  path: readonly string[],
  found: ParameterHeader[],
): string | undefined {
  if (!isRecord(properties)) return undefined;
  for (const [name, schema] of Object.entries(properties)) {
    const fault = walk(schema, [...path, name], found);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function declare(
  schema: Record<string, unknown>,
  path: readonly string[],
  found: ParameterHeader[],
): string | undefined {
  if (!(ANNOTATION in schema)) return undefined;
  const name = schema[ANNOTATION];
  const where = path.join('.') || 'the root';
  if (path.length === 0) return `${where}: ${ANNOTATION} stands on a property only`;
  if (typeof name !== 'string' || !TOKEN.test(name)) return `${where}: ${ANNOTATION} is no token`;
  if (!MIRRORED_TYPES.includes(schema['type']))
    return `${where}: ${ANNOTATION} needs a string, integer or boolean`;
  const header = `mcp-param-${name.toLowerCase()}`;
  if (found.some((other) => other.header === header))
    return `${where}: ${ANNOTATION} "${name}" is declared twice`;
  found.push({ header, path });
  return undefined;
}

/** Keywords whose values are data, where the annotation's name would mean nothing. */
const DATA_KEYWORDS: readonly string[] = ['const', 'default', 'enum', 'example', 'examples'];

/** An annotation anywhere but on the way through `properties` makes the tool invalid. */
function strayIn(keyword: string, value: unknown): string | undefined {
  if (DATA_KEYWORDS.includes(keyword) || typeof value !== 'object' || value === null)
    return undefined;
  const open: { readonly value: object; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.depth > MAX_DEPTH) return `nests deeper than ${MAX_DEPTH} objects`;
    const entries: [string, unknown][] = Object.entries(next.value);
    for (const [key, below] of entries) {
      if (key === ANNOTATION) return `${ANNOTATION} under "${keyword}" cannot be mirrored`;
      if (typeof below === 'object' && below !== null && !DATA_KEYWORDS.includes(key))
        open.push({ value: below, depth: next.depth + 1 });
    }
  }
  return undefined;
}

function valueAt(args: unknown, path: readonly string[]): unknown {
  let value = args;
  for (const key of path) value = isRecord(value) ? value[key] : undefined;
  return value;
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? undefined : String(value);
}
