import { Readable } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import { isEventStream } from './event-stream.ts';
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

/** The SDK's answer: whole, unless it is an event stream, which ends with the result. */
export async function toReply(response: Response): Promise<Reply> {
  const { status, body } = response;
  const headers = Object.fromEntries(response.headers);
  if (body !== null && isEventStream(response))
    return { status, headers, body: Readable.fromWeb(body) };
  return { status, headers, body: Buffer.from(await response.arrayBuffer()) };
}
