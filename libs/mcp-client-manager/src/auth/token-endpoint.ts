import type { Clock } from '@tablewise/kernel';
import { z } from 'zod';
import type {
  ControlPlane,
  ControlPlaneReply,
  ControlPlaneRequest,
} from '../http/control-plane.ts';
import { readJson } from '../http/parse-json.ts';
import type { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import { askAuthority, nameOf } from './ask-authority.ts';
import type { AuthorizationServer, AuthorizationServerLocator } from './authorization-server.ts';
import type { ClientAuthentication } from './client-authentication.ts';
import { TokenRefusedError, TokenUnreachableError } from './token-errors.ts';
import type { GrantedToken } from './token-lock.ts';
import { TOKEN_VALUE } from './token.ts';

/** Of a token request: time for all tries, and the longest `Retry-After` that is waited out. */
const ASKING = { timeoutMs: 10_000, retries: 2, maxRetryAfterMs: 5_000 };
/** Of a revocation: whoever closes does not wait long. */
const REVOKING = { timeoutMs: 2_000, retries: 0 };
/** The longest that an authorization server's word keeps us away, ms: more is a mistake, or an attack. */
const LONGEST_REST_MS = 60_000;
const FORM_HEADERS = {
  accept: 'application/json',
  'content-type': 'application/x-www-form-urlencoded',
};
/** What an `error` of RFC 6749, 5.2 looks like; anything else might be a secret sent back. */
const ERROR_CODE = /^[a-z_]{1,40}$/;

/** RFC 6749, 5.1. Where the end cannot be read, the token is good until it is refused. */
const grantedSchema = z.object({
  access_token: z.string().regex(TOKEN_VALUE),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z
    .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
    .optional()
    .catch(undefined),
});
const refusedSchema = z.object({ error: z.string().regex(ERROR_CODE) });

export interface TokenEndpointOptions {
  /** Names the client and whom it asks, for locks and logs. */
  readonly client: string;
  readonly locator: AuthorizationServerLocator;
  readonly authenticate: ClientAuthentication;
  readonly controlPlane: ControlPlane;
  /** Keeps calls from an authorization server that does not answer, or asked for rest. */
  readonly breaker: CircuitBreaker;
  /** The time of day: a token's end is the authorization server's to say. */
  readonly wallClock: Pick<Clock, 'now'>;
}

/** The form of one grant; left out fields are not sent. */
export type Grant = Readonly<Record<string, string | undefined>>;

/**
 * Asks an authorization server for tokens and gives them back. What it throws names server, status
 * and error code, never what was sent or answered.
 */
export class TokenEndpoint {
  constructor(private readonly options: TokenEndpointOptions) {}

  get client(): string {
    return this.options.client;
  }

  /**
   * @throws TokenRefusedError, TokenUnreachableError, TokenDiscoveryError, CircuitOpenError, or the
   * reason of the signal that aborted
   */
  async request(grant: Grant, signal: AbortSignal): Promise<GrantedToken> {
    const { breaker } = this.options;
    const pass = await breaker.enterAfterProbe(signal);
    try {
      const token = await this.ask(grant, signal);
      breaker.succeeded(pass);
      return token;
    } catch (error) {
      if (signal.aborted) breaker.abandoned(pass);
      else if (error instanceof TokenUnreachableError) breaker.failed(pass, restOf(error));
      // Refused, but answered: it is there.
      else breaker.succeeded(pass);
      throw error;
    }
  }

  /** Once nobody asks any more. */
  close(reason: Error): Promise<void> {
    return this.options.locator.close(reason);
  }

  /** Nothing happens where revocation is not offered. Throws as `request` does. */
  async revoke(token: string, signal: AbortSignal): Promise<void> {
    const { locator, controlPlane } = this.options;
    const server = await locator.locate(signal);
    if (server.revocationEndpoint === undefined) return;
    const { revocationEndpoint: url, publicOnly = false } = server;
    const form = await this.form({ token, token_type_hint: 'access_token' }, server);
    const reply = await askAuthority(
      controlPlane,
      { url, publicOnly, ...form, ...REVOKING },
      signal,
    );
    if (reply.status !== 200) throw failureOf(reply, url);
  }

  private async ask(grant: Grant, signal: AbortSignal): Promise<GrantedToken> {
    const { locator, controlPlane, wallClock } = this.options;
    const server = await locator.locate(signal);
    const { resource = grant['resource'], publicOnly = false } = server;
    const sentAt = wallClock.now();
    const form = await this.form({ ...grant, resource }, server);
    const request = { url: server.tokenEndpoint, publicOnly, ...form, ...ASKING };
    const reply = await askAuthority(controlPlane, request, signal);
    return tokenOf(reply, server, sentAt);
  }

  private async form(
    grant: Grant,
    { issuer }: AuthorizationServer,
  ): Promise<Pick<ControlPlaneRequest, 'headers' | 'body'>> {
    const proof = await this.options.authenticate(issuer);
    const form = new URLSearchParams(proof.form);
    for (const [name, value] of Object.entries(grant))
      if (value !== undefined) form.set(name, value);
    return { headers: { ...FORM_HEADERS, ...proof.headers }, body: form.toString() };
  }
}

function tokenOf(
  reply: ControlPlaneReply,
  server: AuthorizationServer,
  sentAt: number,
): GrantedToken {
  if (reply.status !== 200) throw failureOf(reply, server.tokenEndpoint);
  const reading = readJson(reply.body, grantedSchema);
  if ('faults' in reading) {
    const { faults } = reading;
    throw new TokenRefusedError(
      `${server.tokenEndpoint.origin}: no usable bearer token in the answer (${faults.join(', ')})`,
      { authorizationServer: server.issuer, faults },
    );
  }
  const { access_token: value, expires_in: lifetimeS } = reading.value;
  return {
    value,
    ...(lifetimeS === undefined ? {} : { expiresAt: sentAt + lifetimeS * 1_000 }),
  };
}

function failureOf({ status, body }: ControlPlaneReply, url: URL): Error {
  const asked = nameOf({ url });
  const reading = readJson(body, refusedSchema);
  const reason = 'value' in reading ? reading.value.error : 'no error code';
  const details = { tokenEndpoint: asked, status, reason };
  return new TokenRefusedError(`${asked}: HTTP ${status}, ${reason}`, details);
}

function restOf({ retryAfterMs }: TokenUnreachableError): number | undefined {
  return retryAfterMs === undefined ? undefined : Math.min(retryAfterMs, LONGEST_REST_MS);
}
