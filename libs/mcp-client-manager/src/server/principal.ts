import type { CallContext } from './call-chain.ts';

/**
 * Whose call it is: nothing that holds one principal's state is used for another. Without a name the
 * token tells users apart; empty for a call on nobody's behalf.
 */
export function principalOf({ userId, token }: CallContext): string {
  return userId ?? token ?? '';
}
