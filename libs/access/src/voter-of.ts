import { createHash } from 'node:crypto';
import type { Identity } from './identity.ts';

/**
 * The pseudonym under which a user votes. A subject is unique at its issuer alone, and may be a mail
 * address, which neither a store nor a log is to know.
 */
export function voterOf({ issuer, subject }: Pick<Identity, 'issuer' | 'subject'>): string {
  const name = JSON.stringify([issuer, subject]);
  return `user:${createHash('sha256').update(name).digest('base64url')}`;
}
