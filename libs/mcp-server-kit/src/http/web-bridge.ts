import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from './reply.ts';

/** The SDK reads the URL nowhere; a `Request` cannot be built without one. */
const ANY_URL = 'http://localhost/mcp';

/** The SDK's form of a request, without its body: the SDK is handed that parsed. */
export function toWebRequest(request: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  return new Request(ANY_URL, { method: 'POST', headers, signal });
}

/** Aborts when the client leaves before it has its answer. */
export function signalOf(response: ServerResponse): AbortSignal {
  const left = new AbortController();
  if (response.destroyed) left.abort();
  response.once('close', () => {
    if (!response.writableFinished) left.abort();
  });
  return left.signal;
}

/** The SDK's answers end by themselves: no tool of ours sends anything before its result. */
export async function toReply(response: Response): Promise<Reply> {
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}
