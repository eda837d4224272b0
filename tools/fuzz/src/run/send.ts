import { request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { Clock } from '@tablewise/kernel';
import type { FuzzRequest, Target } from '../generate/fuzz-request.ts';
import type { Answer } from '../judge/answer.ts';

/** Of a whole exchange: the API itself gives up after 30 s at most. */
const LIMIT_MS = 40_000;
/** A stream of events never ends; its beginning is enough. */
const STREAM_MS = 1_000;
/** More than this does not fit between the two, so that a refusal may cut the sender off. */
const UNREAD_BYTES = 64 * 1024;

const BODILESS = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/**
 * Whoever refuses a long body closes before it is read, and may take the answer along: HTTP/1.1 has no
 * better way, so it is nobody's fault.
 */
export class CutOffError extends Error {
  override readonly name = 'CutOffError';
}

export interface SendOptions {
  readonly urls: Readonly<Record<Target, string>>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Sends the request byte for byte, on a connection of its own. @throws CutOffError, and any other Error
 * when none answers, or not within 40 s
 */
export function send(request: FuzzRequest, { urls, clock, signal }: SendOptions): Promise<Answer> {
  const { hostname, port, host } = new URL(urls[request.target]);
  const { method, path, body } = request;
  return new Promise((resolve, reject) => {
    let isAnswered = false;
    const outgoing = httpRequest({
      hostname,
      port,
      method,
      path,
      agent: false,
      signal,
      headers: headerList(request, host),
    });
    const fail = (error: Error): void => {
      const isCutOff = 'code' in error && (body?.length ?? 0) > UNREAD_BYTES;
      reject(isCutOff ? new CutOffError('the body was not read', { cause: error }) : error);
    };
    const limit = clock.after(LIMIT_MS, () => {
      outgoing.destroy(new Error(`no answer within ${LIMIT_MS / 1_000} s`));
    });
    outgoing.on('response', (response) => {
      isAnswered = true;
      read(response, clock)
        .then(resolve, fail)
        .finally(() => {
          limit.cancel();
          outgoing.destroy();
        });
    });
    // Who refuses a body early closes before all of it is written.
    outgoing.on('error', (error) => {
      limit.cancel();
      if (!isAnswered) fail(error);
    });
    outgoing.end(body);
  });
}

/** By pairs, since a name may come twice. */
function headerList({ method, headers, body }: FuzzRequest, host: string): string[] {
  const names = new Set(headers.map(([name]) => name));
  const own = [
    ...(names.has('host') ? [] : ['host', host]),
    ...lengthOf(method, body),
    'connection',
    'close',
  ];
  return [...own, ...headers.flat()];
}

/** Said by us: Node sends a body of unknown length in pieces, and none at all with a GET. */
function lengthOf(method: string, body: Buffer | undefined): string[] {
  if (body !== undefined) return ['content-length', String(body.length)];
  return BODILESS.has(method) ? [] : ['content-length', '0'];
}

function read(response: IncomingMessage, clock: Clock): Promise<Answer> {
  const { statusCode = 0, headers } = response;
  const pieces: Buffer[] = [];
  const answer = (isCut: boolean): Answer => ({
    status: statusCode,
    headers: new Map(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    text: Buffer.concat(pieces).toString(),
    isCut,
  });
  return new Promise((resolve, reject) => {
    const isStream = headers['content-type']?.startsWith('text/event-stream') === true;
    const cut = clock.after(isStream ? STREAM_MS : LIMIT_MS, () => {
      if (isStream) resolve(answer(true));
      else reject(new Error('the answer has no end'));
    });
    response.on('data', (piece: Buffer) => pieces.push(piece));
    response.on('end', () => {
      cut.cancel();
      resolve(answer(false));
    });
    response.on('error', (error) => {
      cut.cancel();
      reject(error);
    });
  });
}
