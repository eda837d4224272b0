import type { Logger } from '@tablewise/kernel';
import type { TokenEndpoint } from './token-endpoint.ts';
import type { TokenSlot } from './token-slot.ts';

interface Revoker {
  readonly endpoint: TokenEndpoint;
  readonly logger: Logger;
}

/**
 * Empties the slots and revokes what they held. Never rejects: a token that could not be revoked
 * expires, and whoever closes has nobody to tell.
 */
export async function revokeAll(
  slots: readonly TokenSlot[],
  { endpoint, logger }: Revoker,
  signal: AbortSignal,
): Promise<void> {
  const held = slots.flatMap((slot) => slot.take() ?? []);
  const revoked = await Promise.allSettled(held.map((token) => endpoint.revoke(token, signal)));
  const failed = revoked.filter(({ status }) => status === 'rejected').length;
  if (failed > 0) logger.warn({ failed, total: held.length }, 'tokens could not be revoked');
}
