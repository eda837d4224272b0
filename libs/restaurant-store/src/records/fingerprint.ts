import { createHash } from 'node:crypto';

/** What stands for a record that has no id: the same in every import of the same text. */
export function fingerprint(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}
