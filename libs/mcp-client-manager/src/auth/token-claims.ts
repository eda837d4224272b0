import { decodeJwt } from 'jose';
import { z } from 'zod';

/** A compact JWS, and nothing that a header could not carry. */
const JWT = /^[\w-]+\.[\w-]+\.[\w-]*$/;

const claimsSchema = z.object({
  aud: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
  /** Seconds since the epoch. */
  exp: z.number().optional(),
});

/** What of a token's claims matters for where it may go. */
export type TokenClaims = z.output<typeof claimsSchema>;

const NO_CLAIMS: TokenClaims = { aud: [] };

/**
 * Read, not verified: that is the server's part, which has the keys. An opaque token claims nothing,
 * so it is not known to be meant for anyone.
 */
export function claimsOf(token: string): TokenClaims {
  if (!JWT.test(token)) return NO_CLAIMS;
  try {
    return claimsSchema.parse(decodeJwt(token));
  } catch {
    return NO_CLAIMS;
  }
}
