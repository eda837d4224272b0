import type { IncomingMessage } from 'node:http';
import { LIMITS } from '@tablewise/contracts';
import { CancelledError, JsonGauge } from '@tablewise/kernel';
import type { Clock, JsonExcess } from '@tablewise/kernel';
import { HttpInputError } from '../problem/http-input.error.ts';
import { MalformedRequestError } from './malformed-request.error.ts';

const { maxJsonDepth: maxDepth, maxJsonValues: maxValues, maxJsonNames: maxNames } = LIMITS;

const EXCESSES: Readonly<Record<JsonExcess, string>> = {
  depth: `The body nests deeper than ${maxDepth} levels.`,
  values: `The body holds more than ${maxValues} values.`,
  names: `The body holds more than ${maxNames} different names.`,
};

/** How long a refusal waits for its caller to have sent the rest: most read no answer before. */
const LINGER_MS = 1_000;
const PIECE_EVERY_MS = 10;

/**
 * The bytes of a body. One that is over a bound of ours is refused as soon as that is seen; what is
 * still to come of it is thrown away, so that its caller gets to read the answer.
 *
 * @throws HttpInputError (413), MalformedRequestError, CancelledError where the caller leaves
 */
export async function readBody(
  payload: IncomingMessage,
  { maxBytes, clock }: { readonly maxBytes: number; readonly clock: Clock },
): Promise<Buffer> {
  const read = await readBounded(payload, maxBytes);
  if (read instanceof Buffer) return read;
  await sentWhole(payload, clock);
  throw read;
}

function readBounded(payload: IncomingMessage, maxBytes: number): Promise<Buffer | Error> {
  return new Promise((resolve) => {
    const gauge = new JsonGauge({ maxDepth, maxValues, maxNames });
    const chunks: Buffer[] = [];
    let bytes = 0;
    const finish = (outcome: Buffer | Error): void => {
      payload.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose);
      resolve(outcome);
    };
    const onData = (chunk: Buffer): void => {
      bytes += chunk.length;
      chunks.push(chunk);
      const excess = bytes > maxBytes ? undefined : gauge.read(chunk);
      if (bytes > maxBytes) finish(new HttpInputError(413));
      else if (excess !== undefined) finish(new MalformedRequestError(EXCESSES[excess]));
    };
    const onEnd = (): void => {
      finish(Buffer.concat(chunks));
    };
    const onClose = (): void => {
      finish(new CancelledError('the request'));
    };
    payload.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose);
    if (Number(payload.headers['content-length']) > maxBytes) finish(new HttpInputError(413));
  });
}

/** Takes what comes a piece at a time: to throw bodies away at full speed costs as much as a service. */
function sentWhole(payload: IncomingMessage, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      timer.cancel();
      resolve();
    };
    const timer = clock.after(LINGER_MS, end);
    const onData = (): void => {
      payload.pause();
      clock.after(PIECE_EVERY_MS, () => payload.resume());
    };
    // Also after the wait: the error of a socket that nobody hears would end the process.
    payload.on('data', onData).on('end', end).on('close', end).on('error', end).resume();
    if (payload.closed || payload.readableEnded) end();
  });
}
