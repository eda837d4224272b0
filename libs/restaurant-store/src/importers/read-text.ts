import { TextDecoder } from 'node:util';
import { closeSync, openSync, readSync } from 'node:fs';
import { ImportFileError } from './import-file.error.ts';
import { ImportMalformedError } from './import-malformed.error.ts';

const CHUNK_BYTES = 64 * 1024;

/**
 * A text file in pieces of 64 KiB, without its byte-order mark. A character that the end of the
 * file cuts in two is given as U+FFFD.
 *
 * @throws ImportFileError when it cannot be read, ImportMalformedError when it is not UTF-8
 */
export function* readText(path: string): Generator<string> {
  const file = reading(path, () => openSync(path, 'r'));
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const chunk = Buffer.alloc(CHUNK_BYTES);
    for (let offset = 0; ;) {
      const bytes = reading(path, () => readSync(file, chunk, 0, CHUNK_BYTES, null));
      if (bytes === 0) break;
      yield decode(decoder, chunk.subarray(0, bytes), { path, offset });
      offset += bytes;
    }
    if (endsInsideCharacter(decoder)) yield '\uFFFD';
  } finally {
    closeSync(file);
  }
}

function decode(
  decoder: TextDecoder,
  chunk: Uint8Array,
  at: { readonly path: string; readonly offset: number },
): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch (cause) {
    const what = `not UTF-8, between bytes ${at.offset} and ${at.offset + chunk.length}`;
    throw new ImportMalformedError(at.path, what, { offset: at.offset }, cause);
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
