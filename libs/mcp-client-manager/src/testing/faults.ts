import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { SystemClock } from '@tablewise/kernel';

/** What a fault may do to the server besides failing the call. */
export interface Backstage {
  /** Carries the call out. */
  readonly execute: () => void;
  /** Keeps the answer for whoever asks for the stream again; returns the id of its last event. */
  readonly park: (reply: object) => string;
  /** What the caller wants its progress to be told under, if at all. */
  readonly progressToken: unknown;
}

type Misbehave = (response: ServerResponse, reply: object, backstage: Backstage) => void;

const eventStream = { 'content-type': 'text/event-stream' };
const clock = new SystemClock();
const DRIP_MS = 5;
const PROGRESS_MS = 40;
const STEPS = 10;

function event(message: object): string {
  return `event: message\ndata: ${JSON.stringify(message)}\n\n`;
}

function refuse(status: number, headers: Record<string, string> = {}): Misbehave {
  return (response) => {
    response.writeHead(status, headers).end('not now');
  };
}

function refuseByRpc(code: number): Misbehave {
  return (response, reply) => {
    response.writeHead(400, { 'content-type': 'application/json' });
    const error = { code, message: 'refused' };
    response.end(JSON.stringify({ ...reply, result: undefined, error }));
  };
}

function writeHalf(response: ServerResponse, reply: object, then: () => void): void {
  const body = JSON.stringify(reply);
  const length = String(body.length);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': length });
  response.write(body.slice(0, 10), then);
}

function drip(response: ServerResponse, rest: string): void {
  if (rest === '' || response.destroyed) {
    response.end();
    return;
  }
  response.write(rest.slice(0, 1));
  clock.after(DRIP_MS, () => {
    drip(response, rest.slice(1));
  });
}

function progressTo(
  response: ServerResponse,
  progressToken: unknown,
  reply: object,
  progress: number,
): void {
  if (response.destroyed) return;
  if (progress > STEPS) {
    response.end(event(reply));
    return;
  }
  const params = { progressToken, progress, total: STEPS };
  response.write(event({ jsonrpc: '2.0', method: 'notifications/progress', params }));
  clock.after(PROGRESS_MS, () => {
    progressTo(response, progressToken, reply, progress + 1);
  });
}

/** What can go wrong with one tool call, and how the server does it. */
export const FAULTS = {
  /** Answers as an event stream: no fault, but the other form of reply. */
  'answer-as-stream': (response, reply, { execute, progressToken }) => {
    execute();
    const params = { progressToken, progress: 1, message: 'half way' };
    const progress = { jsonrpc: '2.0', method: 'notifications/progress', params };
    response.writeHead(200, eventStream).write(event(progress));
    response.end(event(reply));
  },
  /** Tells of its progress ten times, one every 40 ms, then answers. */
  'slow-with-progress': (response, reply, { execute, progressToken }) => {
    execute();
    response.writeHead(200, eventStream);
    progressTo(response, progressToken, reply, 1);
  },
  /** Carries the call out, then cuts the connection. */
  'execute-then-die': (response, _reply, { execute }) => {
    execute();
    response.socket?.destroy();
  },
  /** Ends the stream in good order, without the answer. */
  'end-stream-early': (response, _reply, { execute }) => {
    execute();
    response.writeHead(200, eventStream).end(': nothing\n\n');
  },
  /** Cuts the connection in the middle of the answer. */
  'half-answer': (response, reply, { execute }) => {
    execute();
    writeHalf(response, reply, () => response.socket?.destroy());
  },
  /** As `half-answer`, but in good order: the server closes its side and still reads. */
  'half-close': (response, reply, { execute }) => {
    execute();
    writeHalf(response, reply, () => response.socket?.end());
  },
  /** Half of the answer, and then nothing. */
  stall: (response, reply, { execute }) => {
    execute();
    writeHalf(response, reply, () => undefined);
  },
  /** The answer one byte at a time: it comes whole, after a while. */
  drip: (response, reply, { execute }) => {
    execute();
    response.writeHead(200, { 'content-type': 'application/json' });
    drip(response, JSON.stringify(reply));
  },
  /** Ends the stream before the answer, which is there for whoever asks for the stream again. */
  'break-stream': (response, reply, { execute, park }) => {
    execute();
    const id = park(reply);
    response.writeHead(200, eventStream).end(`retry: 10\nid: ${id}\ndata:\n\n`);
  },
  hang: (_response, _reply, { execute }) => {
    execute();
  },
  'not-json': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>It works!</h1>');
  },
  'wrong-id': (response, reply) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ...reply, id: 'someone else' }));
  },
  'asks-for-input': (response, reply) => {
    const result = { resultType: 'input_required', inputRequests: {} };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ...reply, result }));
  },
  'rpc-error': (response, reply) => {
    const error = { code: -32603, message: 'internal error' };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ...reply, result: undefined, error }));
  },
  /** An error with a message of a megabyte, and as much data. */
  'verbose-rpc-error': (response, reply) => {
    const message = 'x'.repeat(1024 * 1024);
    const error = { code: -32_000, message, data: { message } };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ...reply, result: undefined, error }));
  },
  /** Carries the call out, then answers 400 without its id. */
  'execute-then-400': (response, _reply, { execute }) => {
    execute();
    response.writeHead(400, { 'content-type': 'application/json' });
    const error = { code: -32_000, message: 'it went wrong' };
    response.end(JSON.stringify({ jsonrpc: '2.0', id: null, error }));
  },
  /** The session is over, says an error of HTTP 200 with the id of the call. */
  'session-lost': (response, reply) => {
    const error = { code: -32_000, message: 'Session not found' };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ...reply, result: undefined, error }));
  },
  /** HTTP 404 for a name that is not known: no session is lost. */
  'unknown-name': (response, reply) => {
    const error = { code: -32_602, message: 'unknown tool' };
    response.writeHead(404, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ...reply, result: undefined, error }));
  },
  gone: refuse(410),
  /** Answers, and leaves the stream open for good. */
  'stream-stays-open': (response, reply, { execute }) => {
    execute();
    response.writeHead(200, eventStream).write(event(reply));
  },
  /** The id of the call as text. */
  'text-id': (response, reply, { execute }) => {
    execute();
    response.writeHead(200, { 'content-type': 'application/json' });
    const { id } = reply as { readonly id: unknown };
    response.end(JSON.stringify({ ...reply, id: String(id) }));
  },
  /** A byte order mark in front. */
  'byte-order-mark': (response, reply, { execute }) => {
    execute();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(`\uFEFF${JSON.stringify(reply)}`);
  },
  'byte-order-mark-on-stream': (response, reply, { execute }) => {
    execute();
    response.writeHead(200, eventStream).end(`\uFEFF${event(reply)}`);
  },
  /** Encoded, though nobody asked for it. */
  gzip: (response, reply, { execute }) => {
    execute();
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.end(gzipSync(JSON.stringify(reply)));
  },
  'two-megabytes': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('x'.repeat(2 * 1024 * 1024));
  },
  /** The refusals of the 2026 era: HTTP 400, and nothing was run. */
  'header-mismatch': refuseByRpc(-32_020),
  'missing-capability': refuseByRpc(-32_021),
  'other-version': refuseByRpc(-32_022),
  unauthorized: refuse(401, { 'www-authenticate': 'Bearer scope="places"' }),
  'too-many-requests': refuse(429, { 'retry-after': '0' }),
  'too-many-for-half-a-minute': refuse(429, { 'retry-after': '30' }),
  overloaded: refuse(503, { 'retry-after': '3600' }),
  'overloaded-until-a-date': refuse(503, { 'retry-after': 'Thu, 01 Jan 1970 01:00:30 GMT' }),
  'bad-gateway': refuse(502),
  redirect: refuse(307, { location: 'http://127.0.0.2:9/elsewhere' }),
} satisfies Record<string, Misbehave>;

export type Fault = keyof typeof FAULTS;
