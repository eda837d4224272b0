import { basename } from 'node:path';

/** What a caller may see of a store's name: the file's or the database's, never a folder or host. */
export function shownStore(where: string): string {
  return basename(where);
}
