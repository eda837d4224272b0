import { createHash } from 'node:crypto';
import type { Clock, Logger } from '@tablewise/kernel';
import { jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Identity } from '../identity.ts';
import { identityIn } from './claims.ts';
import { KeySet } from './key-set.ts';
import { tokenFaultOf } from './token-fault-of.ts';
import { TokenInvalidError } from './token-errors.ts';

/** By which an issuer may sign: with a key that is not everybody's. */
const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];
/** Clocks of two machines may differ so much. */
const SKEW_S = 30;
/** Tokens that are kept; beyond them the one that was used longest ago is verified anew. */
const MAX_KEPT = 10_000;
/** For which a token is taken without another look at it. */
const KEPT_MS = 5 * 60_000;
/** No token of ours is longer, and a head has 16 kB at most. */
const MAX_LENGTH = 16 * 1_024;

export interface TokenVerifierOptions {
  /** As tokens name it, to the letter. */
  readonly issuer: string;
  /** The one thing that tokens must be for. */
  readonly audience: string;
  /** Where the keys are, if not where the issuer's metadata says. */
  readonly jwksUri?: string | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
}

interface Kept {
  readonly identity: Identity;
  readonly kid: string;
  /** Monotonic. */
  readonly until: number;
}

/** Verifies access tokens (RFC 9068) of one issuer for one audience, each of them once in a while. */
export class TokenVerifier {
  /** By hash: what can be sent again is kept nowhere. */
  private readonly kept = new LRUCache<string, Kept>({ max: MAX_KEPT });
  private readonly underWay = new Map<string, Promise<Identity>>();
  private readonly keys: KeySet;

  constructor(private readonly options: TokenVerifierOptions) {
    const { issuer, jwksUri, clock, logger } = options;
    this.keys = new KeySet({ issuer: { url: issuer, jwksUri }, clock, logger });
  }

  /** Whom a token speaks for that was verified a short time ago. */
  verified(token: string): Identity | undefined {
    return this.keptUnder(nameOf(token));
  }

  /** @throws TokenInvalidError, IssuerUnreachableError */
  async verify(token: string): Promise<Identity> {
    if (token.length > MAX_LENGTH) throw new TokenInvalidError('malformed');
    const name = nameOf(token);
    const known = this.keptUnder(name) ?? this.underWay.get(name);
    if (known !== undefined) return known;
    const verification = this.look(token, name).finally(() => this.underWay.delete(name));
    this.underWay.set(name, verification);
    return verification;
  }

  private keptUnder(name: string): Identity | undefined {
    const kept = this.kept.get(name);
    if (kept === undefined) return undefined;
    const { clock } = this.options;
    const isOver =
      clock.monotonic() >= kept.until ||
      clock.now() >= (kept.identity.expiresAt + SKEW_S) * 1_000 ||
      !this.keys.has(kept.kid);
    if (!isOver) return kept.identity;
    this.kept.delete(name);
    return undefined;
  }

  private async look(token: string, name: string): Promise<Identity> {
    const { issuer, audience, clock } = this.options;
    try {
      const { payload, protectedHeader } = await jwtVerify(
        token,
        (header, input) => this.keys.keyFor(header, input),
        {
          algorithms: ALGORITHMS,
          typ: 'at+jwt',
          issuer,
          audience,
          clockTolerance: SKEW_S,
          requiredClaims: ['exp', 'sub'],
          currentDate: new Date(clock.now()),
        },
      );
      const identity = identityIn(payload, audience);
      const { kid = '' } = protectedHeader;
      this.kept.set(name, { identity, kid, until: clock.monotonic() + KEPT_MS });
      return identity;
    } catch (error) {
      throw tokenFaultOf(error);
    }
  }
}

function nameOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
