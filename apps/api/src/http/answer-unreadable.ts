import { STATUS_CODES } from 'node:http';
import type { Server } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ErrorCode } from '@tablewise/kernel';
import { AppError } from '@tablewise/kernel';
import { HttpInputError } from '../problem/http-input.error.ts';
import { problemOf } from '../problem/problem-of.ts';
import { earlyCorsHeaders } from './cross-origin.ts';
import { REQUEST_ID_HEADER, newRequestId } from './request-id.ts';

const REASONS: Readonly<Record<string, readonly [code: ErrorCode, detail: string]>> = {
  HPE_HEADER_OVERFLOW: [
    'INPUT_HEADERS_TOO_LARGE',
    'The URL and the headers are longer than 16 KiB together.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['INPUT_TOO_SLOW', 'The request did not arrive in time.'],
};

/** What arrived is no HTTP request, or none that this server reads to its end. */
export class UnreadableRequestError extends AppError {
  readonly code: ErrorCode;

  constructor(failure: Error & { code?: string }) {
    const reason = REASONS[failure.code ?? ''];
    const [code, detail] = reason ?? ['INPUT_MALFORMED', 'The request is not valid HTTP.'];
    super(detail, {}, { cause: failure });
    this.code = code;
  }
}

/** Of a CONNECT, which names no path: what any path may answer to. */
const METHODS = 'DELETE, GET, HEAD, OPTIONS, POST, PUT';

/** Answers what never becomes a request: by hand, on a socket that is then of no more use. */
export class UnreadableAnswers {
  constructor(private readonly corsOrigins: readonly string[]) {}

  /** Node asks nobody about CONNECT unless somebody listens, and closes without a word. */
  answerConnect(server: Server): void {
    server.on('connect', (_request, socket) => {
      this.write(socket, new HttpInputError(405), { allow: METHODS });
    });
  }

  /** What Node's own parser gave up on. */
  readonly answer = (failure: Error & { code?: string }, socket: Duplex): void => {
    if (failure.code === 'ECONNRESET' || socket.destroyed) return;
    // Opened in advance and never used: an answer would be taken for that of a request just sent.
    if (socket instanceof Socket && socket.bytesRead === 0) {
      socket.destroy();
      return;
    }
    this.write(socket, new UnreadableRequestError(failure), {});
  };

  private write(socket: Duplex, error: AppError, more: Readonly<Record<string, string>>): void {
    const requestId = newRequestId();
    const problem = problemOf(error, requestId);
    const body = JSON.stringify(problem);
    const headers = {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      [REQUEST_ID_HEADER]: requestId,
      ...earlyCorsHeaders(this.corsOrigins, 'unread'),
      ...more,
      connection: 'close',
    };
    const head = [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ];
    if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
    socket.destroy();
  }
}
