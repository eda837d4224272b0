import type { AccessConfig, Identity, TokenVerifier } from '@tablewise/access';
import { SCOPES, bearerTokenOf } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import type { FastifyRequest } from 'fastify';

/** Who sent a request. */
export type ApiCaller =
  /** No issuer is configured: nobody is asked. */
  | { readonly kind: 'unchecked' }
  | { readonly kind: 'anonymous'; readonly scopes: readonly string[] }
  | { readonly kind: 'user'; readonly scopes: readonly string[] };

/** The Authorization header holds no bearer token. */
export class MalformedTokenError extends AppError {
  readonly code = 'INPUT_TOKEN_MALFORMED';

  constructor() {
    super('The Authorization header holds no bearer token.');
  }
}

/** A credential of another scheme: whoever sends it means to be somebody, and is nobody here. */
export class ForeignSchemeError extends AppError {
  readonly code = 'INPUT_UNAUTHENTICATED';

  constructor() {
    super('Only bearer tokens are taken.');
  }
}

/** Of requests under way that came with a valid token; the token itself is kept by nobody. */
const IDENTITIES = new WeakMap<FastifyRequest, Identity>();

/** Whom the token of a request names, if one came and was checked. */
export function identityOf(request: FastifyRequest): Identity | undefined {
  return IDENTITIES.get(request);
}

/** Anonymous diners vote by cookie. */
const OF_ANYBODY = [SCOPES.read, SCOPES.vote];
const UNCHECKED: ApiCaller = { kind: 'unchecked' };

/** Finds out who sent a request. */
export class Callers {
  private readonly anonymous: ApiCaller;
  private readonly ofEveryUser: readonly string[];

  /** Without a verifier nobody is asked. */
  constructor(
    { anonymousAccess }: Pick<AccessConfig, 'anonymousAccess'>,
    private readonly verifier: Pick<TokenVerifier, 'verify'> | undefined,
  ) {
    const isOpen = anonymousAccess === 'read';
    this.anonymous = { kind: 'anonymous', scopes: isOpen ? OF_ANYBODY : [] };
    this.ofEveryUser = isOpen ? [SCOPES.read] : [];
  }

  /** @throws MalformedTokenError, ForeignSchemeError, TokenInvalidError, IssuerUnreachableError */
  async identify(request: FastifyRequest): Promise<void> {
    if (this.verifier === undefined) return;
    const given = bearerTokenOf(request.headers.authorization);
    if (given.kind === 'malformed') throw new MalformedTokenError();
    if (given.kind === 'foreign') throw new ForeignSchemeError();
    if (given.kind === 'none') return;
    IDENTITIES.set(request, await this.verifier.verify(given.token));
  }

  of(request: FastifyRequest): ApiCaller {
    if (this.verifier === undefined) return UNCHECKED;
    const identity = identityOf(request);
    if (identity === undefined) return this.anonymous;
    return { kind: 'user', scopes: [...identity.scopes, ...this.ofEveryUser] };
  }
}
