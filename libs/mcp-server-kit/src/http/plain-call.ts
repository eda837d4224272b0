import {
  CLIENT_CAPABILITIES_META_KEY,
  CLIENT_INFO_META_KEY,
  PROTOCOL_VERSION_META_KEY,
  SUPPORTED_PROTOCOL_VERSIONS,
} from '@modelcontextprotocol/server';
import type { IncomingHttpHeaders } from 'node:http';

/** A `tools/call` that nothing is unusual about. */
export interface PlainCall {
  readonly id: string | number;
  readonly tool: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** `modern` is 2026-07-28, `legacy` anything before it. */
  readonly era: 'modern' | 'legacy';
  readonly meta: Readonly<Record<string, unknown>>;
}

type Fields = Readonly<Record<string, unknown>>;

const METHOD = 'tools/call';
const MODERN_VERSION = '2026-07-28';
const MESSAGE_FIELDS = ['jsonrpc', 'id', 'method', 'params'];
const PARAMS_FIELDS = ['name', 'arguments', '_meta'];
const CLIENT_INFO_FIELDS = ['name', 'version', 'title'];
const ENVELOPE_FIELDS = [
  PROTOCOL_VERSION_META_KEY,
  CLIENT_INFO_META_KEY,
  CLIENT_CAPABILITIES_META_KEY,
];
/** Keys of the protocol itself: those that are not of the envelope mean something that we do not know. */
const PROTOCOL_PREFIX = 'io.modelcontextprotocol/';

/**
 * The call that a message makes, if message and headers are so plain that the SDK would run it
 * without further ado. `undefined` says nothing against the message: it is for the SDK to judge.
 */
export function plainCallOf(headers: IncomingHttpHeaders, message: unknown): PlainCall | undefined {
  if (!isObject(message) || !hasOnly(message, MESSAGE_FIELDS) || !acceptsBoth(headers))
    return undefined;
  const { jsonrpc, id, method, params } = message;
  if (jsonrpc !== '2.0' || method !== METHOD || !isId(id)) return undefined;
  if (!isObject(params) || !hasOnly(params, PARAMS_FIELDS)) return undefined;
  const { name: tool, arguments: args = {}, _meta: meta = {} } = params;
  // The SDK leaves such a key out of the arguments.
  if (!isObject(args) || Object.hasOwn(args, '__proto__')) return undefined;
  if (typeof tool !== 'string' || !isObject(meta) || !isPlainMeta(meta)) return undefined;
  const era = eraOf(headers, meta, tool);
  return era === undefined ? undefined : { id, tool, args, era, meta };
}

function eraOf(
  headers: IncomingHttpHeaders,
  meta: Fields,
  tool: string,
): PlainCall['era'] | undefined {
  const version = headers['mcp-protocol-version'];
  if (version === MODERN_VERSION)
    return isPlainEnvelope(meta) && mirrors(headers, tool) ? 'modern' : undefined;
  if (version !== undefined && !isLegacyVersion(version)) return undefined;
  const claimsModern = ENVELOPE_FIELDS.some((field) => field in meta);
  return claimsModern || headers['mcp-session-id'] !== undefined ? undefined : 'legacy';
}

/** The headers repeat the message. A name in its Base64 form is the SDK's to decode. */
function mirrors(headers: IncomingHttpHeaders, tool: string): boolean {
  return headers['mcp-method'] === METHOD && headers['mcp-name'] === tool && !tool.startsWith('=?');
}

function isPlainEnvelope(meta: Fields): boolean {
  const capabilities = meta[CLIENT_CAPABILITIES_META_KEY];
  const info = meta[CLIENT_INFO_META_KEY];
  return (
    meta[PROTOCOL_VERSION_META_KEY] === MODERN_VERSION &&
    isObject(capabilities) &&
    Object.keys(capabilities).length === 0 &&
    (info === undefined || (isObject(info) && isPlainInfo(info)))
  );
}

function isPlainInfo(info: Fields): boolean {
  return (
    hasOnly(info, CLIENT_INFO_FIELDS) &&
    typeof info['name'] === 'string' &&
    typeof info['version'] === 'string' &&
    (info['title'] === undefined || typeof info['title'] === 'string')
  );
}

/** The envelope, a progress token, and texts such as a trace context. */
function isPlainMeta(meta: Fields): boolean {
  for (const key of Object.keys(meta)) {
    if (ENVELOPE_FIELDS.includes(key)) continue;
    const value = meta[key];
    const isPlain = key === 'progressToken' ? isId(value) : typeof value === 'string';
    if (!isPlain || key.startsWith(PROTOCOL_PREFIX)) return false;
  }
  return true;
}

function acceptsBoth({ accept = '' }: IncomingHttpHeaders): boolean {
  return accept.includes('application/json') && accept.includes('text/event-stream');
}

function isLegacyVersion(version: string | readonly string[]): boolean {
  return typeof version === 'string' && SUPPORTED_PROTOCOL_VERSIONS.includes(version);
}

function isId(value: unknown): value is string | number {
  return typeof value === 'string' || Number.isSafeInteger(value);
}

function hasOnly(fields: Fields, names: readonly string[]): boolean {
  for (const name of Object.keys(fields)) if (!names.includes(name)) return false;
  return true;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
