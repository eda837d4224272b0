import { isJsonContentType } from '@modelcontextprotocol/server';
import type { IncomingMessage } from 'node:http';
import type { HostPolicy } from './host-policy.ts';
import { refusal } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';

/** What the head of a request to `/mcp` already tells against it. */
export function refuseHead(request: IncomingMessage, policy: HostPolicy): Refusal | undefined {
  const { method, headers } = request;
  const forbidden = policy.refuse(headers);
  if (forbidden !== undefined) return forbidden;
  if (method !== 'POST') {
    return refusal(405, 'POST a JSON-RPC message; there are no sessions here', {
      headers: { allow: 'POST' },
    });
  }
  if (!isJsonContentType(headers['content-type'] ?? null)) {
    return refusal(415, 'the content type must be application/json');
  }
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') return refusal(415, 'the body must not be compressed');
  return undefined;
}
