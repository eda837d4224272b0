import type { IncomingMessage } from 'node:http';
import { LIMITS } from '@tablewise/contracts';
import { CancelledError, JsonGauge } from '@tablewise/kernel';
import type { Clock, JsonExcess } from '@tablewise/kernel';
import { HttpInputError } from '../problem/http-input.error.ts';
import { MalformedRequestError } from './malformed-request.error.ts';
import type { Turnstile } from './turnstile.ts';

const { maxJsonDepth: maxDepth, maxJsonValues: maxValues, maxJsonNames: maxNames } = LIMITS;

const EXCESSES: Readonly<Record<JsonExcess, string>> = {
  depth: `The body nests deeper than ${maxDepth} levels.`,
  values: `The body holds more than ${maxValues} values.`,
  names: `The body holds more than ${maxNames} different names.`,
};

/** Of a body that is quickly read. */
export const SMALL_BYTES = 16 * 1_024;

/** How long an answer waits for the rest of a refused body. */
const LINGER_MS = 1_000;

interface Reading {
  readonly maxBytes: number;
  /** Before a piece of a large body is measured. */
  readonly turnstile: Pick<Turnstile, 'pass'>;
  /** Before another piece of a refused body is taken. */
  readonly discards: Pick<Turnstile, 'pass'>;
  readonly clock: Clock;
}

/**
 * The bytes of a body. One that is over a bound of ours is refused as soon as that is seen; the
 * pieces of large ones are measured one a turn, whoever they are of. Many callers read no answer
 * before they have sent all: the rest is taken, and thrown away, for a moment.
 *
 * @throws HttpInputError (413), MalformedRequestError, CancelledError where the caller leaves
 */
export async function readBody(payload: IncomingMessage, reading: Reading): Promise<Buffer> {
  const read = await readBounded(payload, reading);
  if (!(read instanceof Error)) return read;
  const rest = discarded(payload, reading);
  // With the answer Node closes such a connection, also under who is still sending.
  if (payload.headers.connection?.toLowerCase() === 'close') await rest;
  throw read;
}

function readBounded(
  payload: IncomingMessage,
  { maxBytes, turnstile }: Reading,
): Promise<Buffer | Error> {
  return new Promise((resolve) => {
    const gauge = new JsonGauge({ maxDepth, maxValues, maxNames });
    const chunks: Buffer[] = [];
    let bytes = 0;
    /** The stream may end while its last piece still waits for its turn. */
    let measured = Promise.resolve();
    const leave = (): void => {
      payload.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose);
    };
    const finish = (outcome: Buffer | Error): void => {
      payload.pause();
      leave();
      resolve(outcome);
    };
    const measure = (chunk: Buffer): void => {
      const excess = gauge.read(chunk);
      if (excess === undefined) payload.resume();
      else finish(new MalformedRequestError(EXCESSES[excess]));
    };
    const onData = (chunk: Buffer): void => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes > maxBytes) finish(new HttpInputError(413));
      else if (bytes <= SMALL_BYTES) measure(chunk);
      else {
        payload.pause();
        measured = turnstile.pass().then(() => {
          measure(chunk);
        });
      }
    };
    const onEnd = (): void => {
      leave();
      void measured.then(() => {
        finish(Buffer.concat(chunks));
      });
    };
    const onClose = (): void => {
      finish(new CancelledError('the request'));
    };
    payload.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose);
    if (Number(payload.headers['content-length']) > maxBytes) finish(new HttpInputError(413));
  });
}

/**
 * Takes the rest in pieces, each in its turn: taken at full speed they fill memory faster than the
 * young generation is collected, and the process stands still while all of it is. The server's
 * `requestTimeout` bounds it. Resolves when there is no more, or after the wait.
 */
function discarded(
  payload: IncomingMessage,
  { discards, clock }: Pick<Reading, 'discards' | 'clock'>,
): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      timer.cancel();
      resolve();
    };
    const timer = clock.after(LINGER_MS, end);
    const onData = (): void => {
      payload.pause();
      void discards.pass().then(() => payload.resume());
    };
    payload.on('data', onData).on('end', end).on('close', end).on('error', end).resume();
    if (payload.closed || payload.readableEnded) end();
  });
}
