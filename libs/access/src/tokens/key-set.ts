import { messageOf } from '@tablewise/kernel';
import type { Clock, Logger } from '@tablewise/kernel';
import { createLocalJWKSet, errors } from 'jose';
import type { CryptoKey, FlattenedJWSInput, JSONWebKeySet, JWSHeaderParameters } from 'jose';
import { issuerKeys } from './issuer-keys.ts';
import type { Issuer } from './issuer-keys.ts';
import { IssuerUnreachableError, TokenInvalidError } from './token-errors.ts';

/** How long keys are taken without another look. */
const FRESH_MS = 10 * 60_000;
/** Between two looks, whatever makes somebody want one: an invented key id costs an issuer nothing. */
const REST_MS = 30_000;
/** Of one look, metadata and keys together. */
const FETCH_TIMEOUT_MS = 5_000;

export interface KeySetOptions {
  readonly issuer: Issuer;
  readonly clock: Clock;
  readonly logger: Logger;
}

interface Keys {
  readonly find: ReturnType<typeof createLocalJWKSet>;
  readonly ids: ReadonlySet<string>;
  /** Monotonic. */
  readonly at: number;
}

/**
 * The keys of an issuer. Looked for at the first need, again in the background when they are old, and
 * when a token names one that is not among them. While the issuer is down those that are known serve.
 */
export class KeySet {
  private keys: Keys | undefined;
  private look: Promise<void> | undefined;
  private lastFault = 'not asked yet';
  private lookedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: KeySetOptions) {}

  /** @throws TokenInvalidError where the issuer has no such key, IssuerUnreachableError */
  async keyFor(header: JWSHeaderParameters, input: FlattenedJWSInput): Promise<CryptoKey> {
    if (header.kid === undefined) throw new TokenInvalidError('key');
    if (this.keys === undefined) await this.lookAgain();
    else if (this.now() - this.keys.at > FRESH_MS) void this.lookAgain();
    if (!this.has(header.kid)) await this.lookAgain();
    const { keys } = this;
    if (keys === undefined) throw this.unreachable();
    try {
      return await keys.find(header, input);
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new TokenInvalidError('key');
      throw error;
    }
  }

  /** Whether a key is known; tokens that were signed with one that is gone are no longer good. */
  has(kid: string): boolean {
    return this.keys?.ids.has(kid) ?? false;
  }

  /** One look at a time for all who want one, under nobody's signal. */
  private lookAgain(): Promise<void> {
    if (this.look !== undefined) return this.look;
    if (this.now() - this.lookedAt < REST_MS) return Promise.resolve();
    this.lookedAt = this.now();
    this.look = this.fetch().finally(() => {
      this.look = undefined;
    });
    return this.look;
  }

  private async fetch(): Promise<void> {
    const { issuer, clock, logger } = this.options;
    const end = new AbortController();
    const timer = clock.after(FETCH_TIMEOUT_MS, () => {
      end.abort();
    });
    try {
      this.keys = keysIn(await issuerKeys(issuer, end.signal), this.now());
    } catch (error) {
      this.lastFault = messageOf(error);
      logger.warn({ issuer: issuer.url, reason: this.lastFault }, 'no keys of the issuer');
    } finally {
      timer.cancel();
    }
  }

  private unreachable(): IssuerUnreachableError {
    return new IssuerUnreachableError(this.options.issuer.url, this.lastFault);
  }

  private now(): number {
    return this.options.clock.monotonic();
  }
}

function keysIn(document: JSONWebKeySet, at: number): Keys {
  const ids = document.keys.flatMap(({ kid }) => kid ?? []);
  return { find: createLocalJWKSet(document), ids: new Set(ids), at };
}
