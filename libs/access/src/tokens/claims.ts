import type { JWTPayload } from 'jose';
import { z } from 'zod';
import type { Identity } from '../identity.ts';
import { TokenInvalidError } from './token-errors.ts';

const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  exp: z.number(),
  aud: z.union([z.string(), z.tuple([z.string()])]),
  scope: z.string().default(''),
});

/**
 * Whom the claims of a verified token name. One that is for somebody else, too, is refused: whoever
 * else gets it could send it on to us. @throws TokenInvalidError
 */
export function identityIn(payload: JWTPayload, audience: string): Identity {
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) {
    const isOfAudience = claims.error.issues.some(({ path }) => path[0] === 'aud');
    throw new TokenInvalidError(isOfAudience ? 'audience' : 'claims');
  }
  const { iss: issuer, sub: subject, exp: expiresAt, aud, scope } = claims.data;
  if (![aud].flat().every((each) => each === audience)) throw new TokenInvalidError('audience');
  return { issuer, subject, expiresAt, scopes: scope.split(' ').filter((each) => each !== '') };
}
