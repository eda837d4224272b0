import { createHash } from 'node:crypto';

/**
 * What is stored of a voter: SHA-256, as hex. It hides a voter only as far as the pseudonym cannot
 * be guessed, so the edge hands in a random one. Without a secret, so that a backup keeps working.
 */
export function voterHash(voter: string): string {
  return createHash('sha256').update(`tablewise voter\0${voter}`).digest('hex');
}
