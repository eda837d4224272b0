import { PROTOCOL_VERSION_META_KEY, isJSONRPCRequest } from '@modelcontextprotocol/client';
import type { JSONRPCMessage } from '@modelcontextprotocol/client';

const BASE = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
} as const;

export interface SessionHeaders {
  readonly sessionId?: string | undefined;
  readonly protocolVersion?: string | undefined;
}

/**
 * Headers of one POST. In the 2026 era they derive from the message: its envelope's version, its
 * method and the name it addresses; in the 2025 era from the session.
 */
export function requestHeaders(
  message: JSONRPCMessage,
  session: SessionHeaders,
): Record<string, string> {
  const envelope = envelopeHeaders(message);
  if (envelope !== undefined) return { ...BASE, ...envelope };
  return {
    ...BASE,
    ...(session.sessionId === undefined ? {} : { 'mcp-session-id': session.sessionId }),
    ...(session.protocolVersion === undefined
      ? {}
      : { 'mcp-protocol-version': session.protocolVersion }),
  };
}

function envelopeHeaders(message: JSONRPCMessage): Record<string, string> | undefined {
  if (!isJSONRPCRequest(message)) return undefined;
  const version: unknown = message.params?._meta?.[PROTOCOL_VERSION_META_KEY];
  if (typeof version !== 'string') return undefined;
  const name = message.params?.['name'] ?? message.params?.['uri'];
  return {
    'mcp-protocol-version': version,
    'mcp-method': message.method,
    ...(typeof name === 'string' ? { 'mcp-name': fieldValue(name) } : {}),
  };
}

/** As it is where a header can carry it, else in the protocol's Base64 form. */
function fieldValue(value: string): string {
  const plain = /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(value) && !value.startsWith('=?');
  return plain ? value : `=?base64?${Buffer.from(value, 'utf8').toString('base64')}?=`;
}
