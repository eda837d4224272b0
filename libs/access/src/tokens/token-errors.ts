import { AppError } from '@tablewise/kernel';

/** Why a token is not taken; a closed list, so that nothing of a token is ever told. */
export type TokenFault =
  | 'malformed'
  | 'algorithm'
  | 'key'
  | 'signature'
  | 'type'
  | 'issuer'
  | 'audience'
  | 'expired'
  | 'not-yet-valid'
  | 'claims';

const WORDS: Readonly<Record<TokenFault, string>> = {
  malformed: 'is no signed JWT',
  algorithm: 'is signed by an algorithm that is not taken',
  key: 'names no key of its issuer',
  signature: 'has a signature that does not fit',
  type: 'is no access token (its typ is not at+jwt)',
  issuer: 'is of another issuer',
  audience: 'is not for here, or not for here alone',
  expired: 'has expired',
  'not-yet-valid': 'is not valid yet',
  claims: 'lacks claims, or has some of the wrong type',
};

/** A token that speaks for nobody. */
export class TokenInvalidError extends AppError {
  readonly code = 'INPUT_TOKEN_INVALID';

  constructor(readonly fault: TokenFault) {
    super(`The token ${WORDS[fault]}.`, { reason: fault });
  }
}

/** Nobody can tell whether a token is valid: its issuer gives no keys, and none are known. */
export class IssuerUnreachableError extends AppError {
  readonly code = 'UPSTREAM_ISSUER_UNREACHABLE';
  override readonly retryable = true;

  constructor(issuer: string, reason: string, options?: ErrorOptions) {
    super(`${issuer} gives no keys: ${reason}`, {}, options);
  }
}
