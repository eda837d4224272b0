import type { Clock } from '@tablewise/kernel';
import { z } from 'zod';
import type {
  ControlPlane,
  ControlPlaneReply,
  ControlPlaneRequest,
} from '../http/control-plane.ts';
import { parseJson } from '../http/parse-json.ts';
import type { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import type { AuthorizationServer, LocateAuthorizationServer } from './authorization-server.ts';
import type { ClientAuthentication } from './client-authentication.ts';
import { unreachable } from './token-failure.ts';
import { TokenRefusedError, TokenUnreachableError } from './token-errors.ts';
import type { Token } from './token.ts';

/** Of a token request: time for all tries, and the longest `Retry-After` that is waited out. */
const ASKING = { timeoutMs: 10_000, retries: 2, maxRetryAfterMs: 5_000 };
/** Of a revocation: whoever closes does not wait long. */
const REVOKING = { timeoutMs: 2_000, retries: 0 };
const FORM_HEADERS = {
  accept: 'application/json',
  'content-type': 'application/x-www-form-urlencoded',
};
/** What an `error` of RFC 6749, 5.2 looks like; anything else might be a secret sent back. */
const ERROR_CODE = /^[a-z_]{1,40}$/;

/** RFC 6749, 5.1. The value must be fit for a header. */
const grantedSchema = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).nullish(),
});
const refusedSchema = z.object({ error: z.string().regex(ERROR_CODE) });

export interface TokenEndpointOptions {
  /** Names the client and whom it asks, for locks and logs. */
  readonly client: string;
  readonly locate: LocateAuthorizationServer;
  readonly authenticate: ClientAuthentication;
  readonly controlPlane: ControlPlane;
  /** Keeps calls from an authorization server that does not answer, or asked for rest. */
  readonly breaker: CircuitBreaker;
  readonly clock: Clock;
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
  async request(grant: Grant, signal: AbortSignal): Promise<Token> {
    const { breaker } = this.options;
    const pass = await breaker.enterAfterProbe(signal);
    try {
      const token = await this.ask(grant, signal);
      breaker.succeeded(pass);
      return token;
    } catch (error) {
      if (signal.aborted) breaker.abandoned(pass);
      else if (error instanceof TokenUnreachableError) breaker.failed(pass, error.retryAfterMs);
      // Refused, but answered: it is there.
      else breaker.succeeded(pass);
      throw error;
    }
  }

  /** Nothing happens where revocation is not offered. Throws as `request` does. */
  async revoke(token: Token, signal: AbortSignal): Promise<void> {
    const server = await this.options.locate(signal);
    if (server.revocationEndpoint === undefined) return;
    const url = server.revocationEndpoint;
    const form = await this.form({ token: token.value, token_type_hint: 'access_token' }, server);
    const reply = await this.post({ url, ...form, ...REVOKING }, signal);
    if (reply.status !== 200) throw failureOf(reply, url);
  }

  private async ask(grant: Grant, signal: AbortSignal): Promise<Token> {
    const server = await this.options.locate(signal);
    const { resource = grant['resource'] } = server;
    const sentAt = this.options.clock.now();
    const form = await this.form({ ...grant, resource }, server);
    const reply = await this.post({ url: server.tokenEndpoint, ...form, ...ASKING }, signal);
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

  private async post(
    request: ControlPlaneRequest,
    signal: AbortSignal,
  ): Promise<ControlPlaneReply> {
    try {
      return await this.options.controlPlane.send(request, signal);
    } catch (error) {
      throw unreachable(error);
    }
  }
}

function tokenOf(reply: ControlPlaneReply, server: AuthorizationServer, sentAt: number): Token {
  if (reply.status !== 200) throw failureOf(reply, server.tokenEndpoint);
  const granted = grantedSchema.safeParse(parseJson(reply.body));
  if (!granted.success) {
    const faults = granted.error.issues.map(({ path }) => path.join('.') || 'body');
    throw new TokenRefusedError(
      `${server.tokenEndpoint.origin}: no usable bearer token in the answer (${faults.join(', ')})`,
      { authorizationServer: server.issuer, faults },
    );
  }
  const { access_token: value, expires_in: lifetimeS } = granted.data;
  return {
    value,
    identity: '',
    ...(typeof lifetimeS !== 'number' ? {} : { expiresAt: sentAt + lifetimeS * 1_000 }),
  };
}

function failureOf(reply: ControlPlaneReply, endpoint: URL): Error {
  const { status, retryAfterMs } = reply;
  const asked = `${endpoint.origin}${endpoint.pathname}`;
  if (status === 429 || status >= 500) {
    const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
    return new TokenUnreachableError(`${asked}: HTTP ${status}`, { status, ...wait });
  }
  const parsed = refusedSchema.safeParse(parseJson(reply.body));
  const reason = parsed.success ? parsed.data.error : 'no error code';
  const details = { tokenEndpoint: asked, status, reason };
  return new TokenRefusedError(`${asked}: HTTP ${status}, ${reason}`, details);
}
