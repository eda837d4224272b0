import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ImportFileError } from '../import-file.error.ts';

/** A file to read, and what to call it in a report. */
export interface FoundFile {
  readonly path: string;
  /** As seen from the folder. */
  readonly file: string;
}

/**
 * The JSON files of a folder and those below it, in the order of their names; a file stands for
 * itself.
 *
 * @throws ImportFileError when there is no such folder, or no JSON in it
 */
export function jsonFilesIn(folder: string): FoundFile[] {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) throw new ImportFileError(folder, 'no such file');
  if (!found.isDirectory()) return [{ path: folder, file: relative(join(folder, '..'), folder) }];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((file) => ({ path: join(folder, file), file }));
  if (files.length === 0) throw new ImportFileError(folder, 'a folder without JSON files');
  return files;
}
