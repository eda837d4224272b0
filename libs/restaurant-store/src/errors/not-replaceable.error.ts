import { statSync } from 'node:fs';
import { AppError } from '@tablewise/kernel';

/** A device or a pipe is where a file was to be written. */
export class NotReplaceableError extends AppError {
  readonly code = 'STORE_NOT_A_FILE';

  constructor(file: string) {
    super(`${file} is there, and is no file that could be replaced`, { file });
  }
}

/**
 * For whoever writes a file beside its place and then renames it: done as root to `/dev/null`, that
 * would leave the machine without one. @throws NotReplaceableError
 */
export function requireReplaceable(file: string): void {
  const there = statSync(file, { throwIfNoEntry: false });
  // A folder refuses by itself.
  if (there === undefined || there.isFile() || there.isDirectory()) return;
  throw new NotReplaceableError(file);
}
