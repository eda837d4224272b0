import { createHash } from 'node:crypto';

/** The same for the same parts, and no way back to them: fit for keys, labels and logs. */
export function identityOf(...parts: readonly (string | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
