import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './usage.error.ts';

/**
 * Asked before the work, so that it is not done for a file that cannot be written then.
 *
 * @throws UsageError
 */
export function requireWritable(
  file: string,
  { option, usage }: { readonly option: string; readonly usage: string },
): void {
  try {
    accessSync(existsSync(file) ? file : dirname(file), constants.W_OK);
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  } catch {
    throw new UsageError(`${option}: ${file} cannot be written`, usage);
  }
  throw new UsageError(`${option}: ${file} is a folder`, usage);
}
