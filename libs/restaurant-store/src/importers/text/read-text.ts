import { TextDecoder } from 'node:util';
import { closeSync, openSync, readSync } from 'node:fs';
import { ImportFileError } from '../import-file.error.ts';
import { ImportMalformedError } from '../import-malformed.error.ts';
import { lineEndsIn, lineOfFault } from './line-of-fault.ts';

const CHUNK_BYTES = 64 * 1024;

/** Given, as a piece of its own, for a character that the end of the file cuts in two. */
export const CUT_CHARACTER = '\uFFFD';

/** First bytes of what people take for text files. */
const NO_TEXT: readonly (readonly [string, readonly number[]])[] = [
  ['compressed with gzip: unpack it first', [0x1f, 0x8b]],
  ['a zip archive: unpack it first', [0x50, 0x4b, 0x03, 0x04]],
  ['UTF-16: save it as UTF-8', [0xff, 0xfe]],
  ['UTF-16: save it as UTF-8', [0xfe, 0xff]],
];

/**
 * A text file in pieces of 64 KiB, without its byte-order mark. A character that the end of the
 * file cuts in two is given as `CUT_CHARACTER`.
 *
 * @throws ImportFileError when it cannot be read, ImportMalformedError when it is not UTF-8
 */
export function* readText(path: string): Generator<string> {
  const file = reading(path, () => openSync(path, 'r'));
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const chunk = Buffer.alloc(CHUNK_BYTES);
    for (let line = 1, isFirst = true; ; isFirst = false) {
      const bytes = reading(path, () => readSync(file, chunk, 0, CHUNK_BYTES, null));
      if (bytes === 0) break;
      const read = chunk.subarray(0, bytes);
      if (isFirst) requireText(path, read);
      yield decode(decoder, read, { path, line });
      line += lineEndsIn(read);
    }
    if (endsInsideCharacter(decoder)) yield CUT_CHARACTER;
  } finally {
    closeSync(file);
  }
}

function requireText(path: string, start: Uint8Array): void {
  const known = NO_TEXT.find(([, magic]) => magic.every((byte, at) => start[at] === byte));
  if (known !== undefined) throw new ImportMalformedError(path, known[0]);
}

function decode(
  decoder: TextDecoder,
  chunk: Uint8Array,
  at: { readonly path: string; readonly line: number },
): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch (cause) {
    const line = lineOfFault(chunk, at.line);
    throw new ImportMalformedError(at.path, `not UTF-8 in line ${line}`, { line }, cause);
  }
}

function endsInsideCharacter(decoder: TextDecoder): boolean {
  try {
    decoder.decode();
    return false;
  } catch {
    return true;
  }
}

function reading<T>(path: string, task: () => T): T {
  try {
    return task();
  } catch (cause) {
    throw new ImportFileError(path, whyUnreadable(cause), cause);
  }
}

function whyUnreadable(cause: unknown): string {
  // Told by its code: errors of Node itself are not `instanceof Error` inside Jest.
  const hasCode = typeof cause === 'object' && cause !== null && 'code' in cause;
  const code = hasCode ? String(cause.code) : 'unknown error';
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'a folder, not a file';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by this user';
  return `cannot be read (${code})`;
}
