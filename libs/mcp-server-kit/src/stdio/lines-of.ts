import type { Readable } from 'node:stream';
import { AppError } from '@tablewise/kernel';

/** A line of the input is longer than any message may be: what follows it cannot be told apart. */
export class LineTooLongError extends AppError {
  readonly code = 'INPUT_LINE_TOO_LONG';

  constructor(maxBytes: number) {
    super(`a line on standard input has more than ${maxBytes} bytes`, { maxBytes });
  }
}

const NEWLINE = 0x0a;

/**
 * The lines of a stream of bytes, each as soon as it is whole; a last one without its end is none.
 * Reads on only when asked for the next. Throws LineTooLongError, and what reading throws.
 */
export async function* linesOf(
  input: Readable,
  maxBytes: number,
): AsyncGenerator<string, undefined> {
  const chunks: AsyncIterable<Buffer> = input;
  let begun: Buffer[] = [];
  let begunBytes = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      if (begunBytes + end - start > maxBytes) throw new LineTooLongError(maxBytes);
      yield Buffer.concat([...begun, chunk.subarray(start, end)]).toString('utf8');
      begun = [];
      begunBytes = 0;
      start = end + 1;
    }
    begun.push(chunk.subarray(start));
    begunBytes += chunk.length - start;
    if (begunBytes > maxBytes) throw new LineTooLongError(maxBytes);
  }
  return undefined;
}
