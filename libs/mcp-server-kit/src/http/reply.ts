import { Readable, pipeline } from 'node:stream';
import type { ServerResponse } from 'node:http';
import type { Clock } from '@tablewise/kernel';
import { eventOf } from './event-stream.ts';
import { refusalBody } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';

/** An answer: a whole body, or an event stream that ends with its call. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | Readable;
  /** The client may still be sending, and we read no further: the connection ends with this. */
  readonly isLast?: boolean;
}

const CLOSE = { connection: 'close' };
/** How long bytes are thrown away so that a client that is still sending gets to read its answer. */
const LINGER_MS = 500;

export function jsonReply(status: number, body: string, headers?: Reply['headers']): Reply {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body };
}

export function refusalReply(refusal: Refusal): Reply {
  return jsonReply(refusal.status, refusalBody(refusal), refusal.headers);
}

/** Sends a reply, unless the client has left. After notifications it is the last event of a stream. */
export function sendReply(response: ServerResponse, reply: Reply, clock: Clock): void {
  const { status, headers, body, isLast = false } = reply;
  if (response.destroyed) return;
  if (body instanceof Readable) {
    response.writeHead(status, headers);
    // A failure is that the client has left: its call is cancelled.
    pipeline(body, response, () => undefined);
    return;
  }
  if (response.headersSent) {
    response.end(eventOf(body.toString()));
    return;
  }
  const framing = { 'content-length': Buffer.byteLength(body), ...(isLast && CLOSE) };
  response.writeHead(status, { ...headers, ...framing });
  if (isLast) {
    response.write(body);
    endWhenRead(response, clock);
  } else response.end(body);
}

/**
 * Closing a socket with unread bytes resets it, and takes away the answer that is under way. So the
 * answer goes out whole, and the connection is closed when the client has sent all or time is up.
 */
function endWhenRead(response: ServerResponse, clock: Clock): void {
  const end = (): void => {
    timer.cancel();
    response.end();
  };
  const timer = clock.after(LINGER_MS, end);
  response.req.once('end', end).once('close', end).resume();
}
