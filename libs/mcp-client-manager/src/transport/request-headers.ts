import { PROTOCOL_VERSION_META_KEY } from '@modelcontextprotocol/client';
import type { JSONRPCMessage } from '@modelcontextprotocol/client';
import { fieldValue } from './field-value.ts';
import { isRecord } from './json-rpc.ts';

const BASE = ['content-type', 'application/json', 'accept', 'application/json, text/event-stream'];

/** Where the name that a request addresses stands in its parameters. */
const NAME_FIELDS: Readonly<Record<string, string>> = {
  'tools/call': 'name',
  'prompts/get': 'name',
  'resources/read': 'uri',
};

/** Tools of one server are few; a server that lists more pays for building headers again. */
const MAX_CACHED = 1_000;

/** Headers of the POSTs of one session, built once per method and name. The arrays are read only. */
export class PostHeaders {
  private sessionId: string | undefined;
  private protocolVersion: string | undefined;
  private ofSession: string[] = BASE;
  private readonly ofEnvelopes = new Map<string, string[]>();

  /** What a 2025-era session is known by. */
  setSession(sessionId: string | undefined, protocolVersion: string | undefined): void {
    if (sessionId === this.sessionId && protocolVersion === this.protocolVersion) return;
    this.sessionId = sessionId;
    this.protocolVersion = protocolVersion;
    this.ofSession = [
      ...BASE,
      ...(sessionId === undefined ? [] : ['mcp-session-id', sessionId]),
      ...(protocolVersion === undefined ? [] : ['mcp-protocol-version', protocolVersion]),
    ];
  }

  /**
   * In the 2026 era they derive from the message: its envelope's version, its method and the name it
   * addresses; in the 2025 era from the session, which `initialize` does not have yet.
   */
  of(message: JSONRPCMessage): string[] {
    const version = envelopeVersion(message);
    if (version !== undefined && 'method' in message) return this.ofEnvelope(message, version);
    return 'method' in message && message.method === 'initialize' ? BASE : this.ofSession;
  }

  private ofEnvelope(
    message: Extract<JSONRPCMessage, { method: string }>,
    version: string,
  ): string[] {
    const field = NAME_FIELDS[message.method];
    const name: unknown = field === undefined ? undefined : message.params?.[field];
    const key = `${version} ${message.method} ${typeof name === 'string' ? name : ''}`;
    const known = this.ofEnvelopes.get(key);
    if (known !== undefined) return known;
    const built = [...BASE, 'mcp-protocol-version', version, 'mcp-method', message.method];
    if (typeof name === 'string') built.push('mcp-name', fieldValue(name));
    if (this.ofEnvelopes.size < MAX_CACHED) this.ofEnvelopes.set(key, built);
    return built;
  }
}

/** The version that a message of the 2026 era names in its envelope. */
export function envelopeVersion(message: JSONRPCMessage): string | undefined {
  if (!('method' in message)) return undefined;
  const meta: unknown = message.params?.['_meta'];
  const version = isRecord(meta) ? meta[PROTOCOL_VERSION_META_KEY] : undefined;
  return typeof version === 'string' ? version : undefined;
}

/** Prebuilt headers with those of one request added. */
export function withHeaders(
  prebuilt: string[],
  more: Readonly<Record<string, string>> | undefined,
): string[] {
  return more === undefined ? prebuilt : prebuilt.concat(...Object.entries(more));
}
