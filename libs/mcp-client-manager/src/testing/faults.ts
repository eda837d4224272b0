import type { ServerResponse } from 'node:http';

type Misbehave = (response: ServerResponse, reply: object, execute: () => void) => void;

const eventStream = { 'content-type': 'text/event-stream' };

function event(message: object): string {
  return `event: message\ndata: ${JSON.stringify(message)}\n\n`;
}

function refuse(status: number, headers: Record<string, string> = {}): Misbehave {
  return (response) => {
    response.writeHead(status, headers).end('not now');
  };
}

/** What can go wrong with one tool call, and how the server does it. */
export const FAULTS = {
  /** Answers as an event stream: no fault, but the other form of reply. */
  'answer-as-stream': (response, reply, execute) => {
    execute();
    const progress = { jsonrpc: '2.0', method: 'notifications/progress', params: { progress: 1 } };
    response.writeHead(200, eventStream).write(event(progress));
    response.end(event(reply));
  },
  /** Carries the call out, then cuts the connection. */
  'execute-then-die': (response, _reply, execute) => {
    execute();
    response.socket?.destroy();
  },
  /** Ends the stream in good order, without the answer. */
  'end-stream-early': (response, _reply, execute) => {
    execute();
    response.writeHead(200, eventStream).end(': nothing\n\n');
  },
  /** Cuts the connection in the middle of the answer. */
  'half-answer': (response, reply, execute) => {
    execute();
    const body = JSON.stringify(reply);
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': String(body.length),
    });
    response.write(body.slice(0, 10), () => response.socket?.destroy());
  },
  hang: (_response, _reply, execute) => {
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
  'two-megabytes': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('x'.repeat(2 * 1024 * 1024));
  },
  unauthorized: refuse(401),
  overloaded: refuse(503, { 'retry-after': '3600' }),
  'bad-gateway': refuse(502),
  redirect: refuse(307, { location: 'http://127.0.0.2:9/elsewhere' }),
} satisfies Record<string, Misbehave>;

export type Fault = keyof typeof FAULTS;
