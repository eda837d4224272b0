import { errors } from 'jose';
import { TokenInvalidError } from './token-errors.ts';
import type { TokenFault } from './token-errors.ts';

const OF_CLAIM: Readonly<Record<string, TokenFault>> = {
  aud: 'audience',
  iss: 'issuer',
  nbf: 'not-yet-valid',
  typ: 'type',
};

/** What jose says against a token, in our words; anything else passes as it is. */
export function tokenFaultOf(error: unknown): unknown {
  if (!(error instanceof errors.JOSEError)) return error;
  return new TokenInvalidError(faultOf(error));
}

function faultOf(error: errors.JOSEError): TokenFault {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.reason === 'check_failed' ? (OF_CLAIM[error.claim] ?? 'claims') : 'claims';
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JOSENotSupported) return 'algorithm';
  return 'malformed';
}
