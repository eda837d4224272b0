import type { AuthInfo, ServerContext } from '@modelcontextprotocol/server';
import { UNCHECKED } from './principal.ts';
import type { Principal } from './principal.ts';

/** What nobody may do: for a request over HTTP that came past whoever should have said who asks. */
const NOBODY: Principal = { kind: 'anonymous', scopes: [] };

/** Carries a principal through the SDK, where nothing else of the request comes along. */
class Carrier {
  constructor(readonly principal: Principal) {}
}

/** The SDK reads nothing of it; the token stays where it was verified. */
export function authInfoOf(principal: Principal): AuthInfo {
  return { token: '', clientId: '', scopes: [], extra: { carrier: new Carrier(principal) } };
}

/** Over stdio there is no HTTP, and nobody asks who speaks. */
export function principalIn(http: ServerContext['http']): Principal {
  if (http === undefined) return UNCHECKED;
  const carrier = http.authInfo?.extra?.['carrier'];
  return carrier instanceof Carrier ? carrier.principal : NOBODY;
}
