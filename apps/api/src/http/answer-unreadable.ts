import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemOf } from '../problem/problem-of.ts';
import { UnreadableRequestError } from './unreadable-request.error.ts';
import { REQUEST_ID_HEADER, newRequestId } from './request-id.ts';

/**
 * Answers what Node's own parser gave up on, before there was a request: the problem is written to
 * the socket by hand, which is then of no more use.
 */
export function answerUnreadable(failure: Error & { code?: string }, socket: Socket): void {
  if (failure.code === 'ECONNRESET' || socket.destroyed) return;
  const requestId = newRequestId();
  const problem = problemOf(new UnreadableRequestError(failure), requestId);
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `${REQUEST_ID_HEADER}: ${requestId}`,
    'connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy(failure);
}
