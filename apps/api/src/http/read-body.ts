import type { IncomingMessage } from 'node:http';
import { LIMITS } from '@tablewise/contracts';
import { CancelledError, JsonGauge } from '@tablewise/kernel';
import type { JsonExcess } from '@tablewise/kernel';
import { HttpInputError } from '../problem/http-input.error.ts';
import { MalformedRequestError } from './malformed-request.error.ts';

const { maxJsonDepth: maxDepth, maxJsonValues: maxValues, maxJsonNames: maxNames } = LIMITS;

const EXCESSES: Readonly<Record<JsonExcess, string>> = {
  depth: `The body nests deeper than ${maxDepth} levels.`,
  values: `The body holds more than ${maxValues} values.`,
  names: `The body holds more than ${maxNames} different names.`,
};

/**
 * The bytes of a body. One that is over a bound of ours is refused as soon as that is seen, and what
 * is still to come of it is thrown away, so that its caller gets to read the answer.
 *
 * @throws HttpInputError (413), MalformedRequestError, CancelledError where the caller leaves
 */
export function readBody(payload: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const gauge = new JsonGauge({ maxDepth, maxValues, maxNames });
    const chunks: Buffer[] = [];
    let bytes = 0;
    const stop = (): void => {
      payload.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose);
    };
    const refuse = (reason: Error): void => {
      stop();
      payload.on('error', () => undefined).resume();
      reject(reason);
    };
    const onData = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes > maxBytes) {
        refuse(new HttpInputError(413));
        return;
      }
      chunks.push(chunk);
      const excess = gauge.read(chunk);
      if (excess !== undefined) refuse(new MalformedRequestError(EXCESSES[excess]));
    };
    const onEnd = (): void => {
      stop();
      resolve(Buffer.concat(chunks));
    };
    const onClose = (): void => {
      refuse(new CancelledError('the request'));
    };
    if (Number(payload.headers['content-length']) > maxBytes) refuse(new HttpInputError(413));
    else payload.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose);
  });
}
