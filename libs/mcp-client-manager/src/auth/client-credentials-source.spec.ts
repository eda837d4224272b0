import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AppError, ManualClock, SystemClock } from '@tablewise/kernel';
import type { Clock, LogFields, Logger } from '@tablewise/kernel';
import { jwtVerify } from 'jose';
import { Agent } from 'undici';
import { ControlPlane } from '../http/control-plane.ts';
import { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import { LoopbackServer, answerJson } from '../testing/loopback-server.ts';
import { clientSecretBasic, clientSecretPost } from './client-authentication.ts';
import type { ClientAuthentication } from './client-authentication.ts';
import { ClientCredentialsSource } from './client-credentials-source.ts';
import { FakeAuthorizationServer } from '../testing/fake-authorization-server.ts';
import type { Misfortune } from '../testing/fake-authorization-server.ts';
import { locatedAt } from './authorization-server.ts';
import { privateKeyJwt } from './private-key-jwt.ts';
import { TokenEndpoint } from './token-endpoint.ts';

const never = new AbortController().signal;
const RESOURCE = 'https://search.example/mcp';
const SECRET = { clientId: 'api', clientSecret: 's3cret+/ü' };

describe('ClientCredentialsSource', () => {
  let dispatcher: Agent;
  let server: FakeAuthorizationServer;
  let logged: LogFields[];

  beforeEach(async () => {
    dispatcher = new Agent();
    server = await FakeAuthorizationServer.start();
    logged = [];
  });
  afterEach(async () => {
    await dispatcher.destroy();
    await server.stop();
  });

  const log = (fields: LogFields): void => void logged.push(fields);
  const logger: Logger = { debug: log, info: log, warn: log, error: log };

  function source(
    authenticate: ClientAuthentication = clientSecretPost(SECRET),
    { clock = new SystemClock(), ...offered }: { clock?: Clock; revocationEndpoint?: URL } = {},
  ): ClientCredentialsSource {
    const controlPlane = new ControlPlane({ dispatcher, clock, wallClock: clock, random: () => 0 });
    const { issuer, tokenEndpoint } = server;
    return new ClientCredentialsSource({
      endpoint: new TokenEndpoint({
        client: 'api',
        locator: locatedAt({ issuer, tokenEndpoint, ...offered }),
        authenticate,
        controlPlane,
        breaker: new CircuitBreaker({ name: 'token', failureThreshold: 2, openMs: 30_000, clock }),
        wallClock: clock,
      }),
      resource: RESOURCE,
      scope: 'mcp',
      clock,
      wallClock: clock,
      random: () => 0.5,
      logger,
    });
  }

  it('asks for a token for the resource and the scopes', async () => {
    const token = await source().token({}, never);
    expect(token.value).toBe('token-1');
    expect(Object.fromEntries(server.tokenRequests[0]?.form ?? [])).toEqual({
      grant_type: 'client_credentials',
      resource: RESOURCE,
      scope: 'mcp',
      client_id: 'api',
      client_secret: SECRET.clientSecret,
    });
  });

  it('makes one token request for 32 calls at once (row 11)', async () => {
    const tokens = source();
    const calls = Array.from({ length: 32 }, (_, user) =>
      tokens.token({ userId: `${user}` }, new AbortController().signal),
    );
    const values = (await Promise.all(calls)).map(({ value }) => value);
    expect(new Set(values).size).toBe(1);
    expect(server.tokenRequests).toHaveLength(1);
  });

  it('authenticates by HTTP Basic with both parts form-encoded, and not in the form', async () => {
    await source(clientSecretBasic(SECRET)).token({}, never);
    const [request] = server.tokenRequests;
    const encoded = request?.headers.authorization?.replace('Basic ', '') ?? '';
    const pair = Buffer.from(encoded, 'base64').toString('utf8');
    expect(pair).toBe('api:s3cret%2B%2F%C3%BC');
    expect(request?.form.has('client_secret')).toBe(false);
  });

  it.each(['RS256', 'ES256'] as const)('authenticates by an assertion (%s)', async (algorithm) => {
    const keys =
      algorithm === 'RS256'
        ? generateKeyPairSync('rsa', { modulusLength: 2_048 })
        : generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const privateKey = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const wallClock = new SystemClock();
    const options = { clientId: 'api', privateKey, algorithm, keyId: 'k1', wallClock };
    await source(privateKeyJwt(options)).token({}, never);
    const form = server.tokenRequests[0]?.form;
    const { payload, protectedHeader } = await jwtVerify(
      form?.get('client_assertion') ?? '',
      keys.publicKey,
      { issuer: 'api', subject: 'api', audience: server.issuer },
    );
    expect(protectedHeader).toEqual({ alg: algorithm, kid: 'k1' });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(120);
    expect(payload.jti).toMatch(/^[\da-f-]{36}$/);
    expect(form?.get('client_assertion_type')).toMatch(/jwt-bearer$/);
  });

  it('does not post again when the connection broke after it was sent', async () => {
    server.misfortunes.push((_request, response) => response.socket?.destroy());
    await expect(source().token({}, never)).rejects.toMatchObject({
      code: 'UPSTREAM_TOKEN_UNREACHABLE',
      retryable: true,
    });
    expect(server.tokenRequests).toHaveLength(1);
  });

  it('waits out a short Retry-After, and tells a long one', async () => {
    const overloaded =
      (seconds: string): Misfortune =>
      (_request, response) =>
        response.writeHead(429, { 'retry-after': seconds }).end();
    server.misfortunes.push(overloaded('0'), overloaded('3600'));
    await expect(source().token({}, never)).rejects.toMatchObject({
      code: 'UPSTREAM_TOKEN_UNREACHABLE',
      details: { status: 429, retryAfterMs: 3_600_000 },
    });
    expect(server.tokenRequests).toHaveLength(2);
  });

  it('lets an authorization server rest that asked for it', async () => {
    server.misfortunes.push((_request, response) =>
      response.writeHead(503, { 'retry-after': '60' }).end(),
    );
    const clock = new ManualClock();
    const tokens = source(clientSecretPost(SECRET), { clock });
    const code = (reason: unknown) => (reason instanceof AppError ? reason.code : 'none');
    const codes = [
      await tokens.token({}, never).catch(code),
      await tokens.token({}, never).catch(code),
    ];
    expect(codes).toEqual(['UPSTREAM_TOKEN_UNREACHABLE', 'CIRCUIT_OPEN']);
    await clock.advance(60_000);
    await expect(tokens.token({}, never)).resolves.toMatchObject({ value: 'token-1' });
    expect(server.tokenRequests).toHaveLength(2);
  });

  it('does not take a refusal for a failure to answer', async () => {
    const refusal: Misfortune = (_request, response) =>
      answerJson(response, 400, { error: 'invalid_scope' });
    server.misfortunes.push(refusal, refusal, refusal);
    const tokens = source();
    for (let call = 0; call < 3; call++)
      await expect(tokens.token({}, never)).rejects.toMatchObject({
        code: 'UPSTREAM_TOKEN_REFUSED',
      });
  });

  it('tells why it was refused', async () => {
    server.misfortunes.push((_request, response) =>
      answerJson(response, 401, { error: 'invalid_client' }),
    );
    await expect(source().token({}, never)).rejects.toMatchObject({
      code: 'UPSTREAM_TOKEN_REFUSED',
      retryable: false,
      details: { status: 401, reason: 'invalid_client' },
    });
  });

  it.each([
    { token_type: 'Bearer' },
    { access_token: 'a\r\nx-admin: 1', token_type: 'Bearer' },
    { access_token: 'abc', token_type: 'DPoP' },
  ])('takes %j for no bearer token', async (answer) => {
    server.misfortunes.push((_request, response) => answerJson(response, 200, answer));
    await expect(source().token({}, never)).rejects.toMatchObject({
      code: 'UPSTREAM_TOKEN_REFUSED',
    });
  });

  it('never lets a secret into an error or a log, even when the server sends it back', async () => {
    const echo: Misfortune = ({ form }, response) =>
      answerJson(response, 400, {
        error: form.get('client_secret'),
        error_description: form.toString(),
      });
    const reset: Misfortune = (_request, response) => response.socket?.destroy();
    const notBearer: Misfortune = ({ form }, response) =>
      answerJson(response, 200, { access_token: `${form.get('client_secret')} ` });
    server.misfortunes.push(echo, reset, notBearer);
    for (const authenticate of [clientSecretPost, clientSecretBasic, clientSecretPost]) {
      const tokens = source(authenticate(SECRET));
      const error = await tokens.token({}, never).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Error);
      expect(everythingIn(error)).not.toMatch(/s3cret|czNjcmV0/);
    }
    expect(everythingIn(logged)).not.toMatch(/s3cret/);
  });

  it('sends nothing to where the token endpoint redirects', async () => {
    const other = await LoopbackServer.start((_request, response) => response.end());
    server.misfortunes.push((_request, response) =>
      response.writeHead(307, { location: `${other.origin}/token` }).end(),
    );
    await expect(source().token({}, never)).rejects.toMatchObject({
      code: 'UPSTREAM_TOKEN_REFUSED',
      details: { status: 307 },
    });
    expect(other.received).toHaveLength(0);
    await other.stop();
  });

  it('gives its token back on close', async () => {
    const { revocationEndpoint } = server;
    const tokens = source(clientSecretPost(SECRET), { revocationEndpoint });
    await tokens.token({}, never);
    await tokens.close(never);
    await tokens.close(never);
    expect(server.revoked).toEqual(['token-1']);
    await expect(tokens.token({}, never)).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('closes without a word where revocation is not offered or fails', async () => {
    const tokens = source();
    await tokens.token({}, never);
    await tokens.close(never);
    const { revocationEndpoint } = server;
    const other = source(clientSecretPost(SECRET), { revocationEndpoint });
    await other.token({}, never);
    await server.stop();
    await other.close(never);
    expect(logged).toEqual([{ failed: 1, total: 1 }]);
  });

  it('does not wait longer than two seconds for a revocation', async () => {
    const clock = new ManualClock();
    const silent = await LoopbackServer.start(() => undefined);
    const tokens = source(clientSecretPost(SECRET), {
      clock,
      revocationEndpoint: new URL(silent.origin),
    });
    await tokens.token({}, never);
    const closed = tokens.close(never);
    await clock.untilSomeoneSleeps();
    await clock.advance(2_000);
    await closed;
    expect(clock.now()).toBe(2_000);
    await silent.stop();
  });
});

/** Every string that can be reached from it, as a careless logger would. */
function everythingIn(value: unknown, seen = new Set<unknown>()): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (seen.has(value)) return '';
  seen.add(value);
  const keys: PropertyKey[] = Reflect.ownKeys(value);
  return keys.map((key) => everythingIn(Reflect.get(value, key), seen)).join('\n');
}
