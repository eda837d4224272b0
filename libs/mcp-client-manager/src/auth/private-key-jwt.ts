import { randomUUID } from 'node:crypto';
import type { Clock } from '@tablewise/kernel';
import { SignJWT, importPKCS8 } from 'jose';
import type { ClientAuthentication } from './client-authentication.ts';

/** How long an assertion is good, s: one request with its retries, and clocks that differ. */
const ASSERTION_LIFETIME_S = 120;
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

export interface PrivateKeyJwtOptions {
  readonly clientId: string;
  /** PEM, PKCS #8. */
  readonly privateKey: string;
  readonly algorithm: 'RS256' | 'ES256';
  /** The `kid` under which the authorization server knows the key. */
  readonly keyId?: string;
  /** The time of day, as the authorization server reads it. */
  readonly wallClock: Pick<Clock, 'now'>;
}

/**
 * A signed assertion in place of a secret (RFC 7523, 2.2), good once and for its audience only, so
 * that an authorization server it was not meant for can do nothing with it.
 */
export function privateKeyJwt(options: PrivateKeyJwtOptions): ClientAuthentication {
  const { clientId, privateKey, algorithm, keyId, wallClock } = options;
  const header = { alg: algorithm, ...(keyId === undefined ? {} : { kid: keyId }) };
  return async (audience) => {
    const nowS = Math.floor(wallClock.now() / 1_000);
    const assertion = await new SignJWT()
      .setProtectedHeader(header)
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(audience)
      .setIssuedAt(nowS)
      .setExpirationTime(nowS + ASSERTION_LIFETIME_S)
      .setJti(randomUUID())
      .sign(await importPKCS8(privateKey, algorithm));
    const form = {
      client_id: clientId,
      client_assertion_type: ASSERTION_TYPE,
      client_assertion: assertion,
    };
    return { headers: {}, form };
  };
}
