import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SystemClock, silentLogger } from '@tablewise/kernel';
import fc from 'fast-check';
import { UnsecuredJWT } from 'jose';
import { Agent } from 'undici';
import { ControlPlane } from '../http/control-plane.ts';
import { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import { clientSecretPost } from './client-authentication.ts';
import { ClientCredentialsSource } from './client-credentials-source.ts';
import { FakeAuthorizationServer } from '../testing/fake-authorization-server.ts';
import { identityOf } from './identity.ts';
import { locatedAt } from './authorization-server.ts';
import { TokenEndpoint } from './token-endpoint.ts';
import { TokenExchangeSource } from './token-exchange-source.ts';
import { UserTokenSource } from './user-token-source.ts';

const never = new AbortController().signal;
const RESOURCE = 'https://search.example/mcp';

function userToken(audience: string | string[], subject = 'user'): string {
  return new UnsecuredJWT({ aud: audience, sub: subject, exp: 9_999_999_999 }).encode();
}

describe('UserTokenSource', () => {
  const passThrough = new UserTokenSource({ resource: RESOURCE });

  it.each([
    RESOURCE,
    'https://SEARCH.example:443/mcp/',
    ['https://other.example', 'https://search.example/mcp'],
  ])('passes on a token for %j', async (audience) => {
    const token = userToken(audience);
    await expect(passThrough.token({ token }, never)).resolves.toEqual({
      value: token,
      identity: identityOf(token),
    });
  });

  it.each([
    userToken('https://other.example/mcp'),
    userToken('https://search.example'),
    userToken('https://search.example/mcp2'),
    userToken([]),
    'opaque',
    'a.b.c',
    `${userToken(RESOURCE)}\r\nx-admin: 1`,
  ])('keeps to itself a token that is not for the server (%#)', async (token) => {
    const error = await passThrough.token({ token }, never).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'INPUT_TOKEN_AUDIENCE', details: { resource: RESOURCE } });
    expect(JSON.stringify(error)).not.toContain(token);
    expect(String(error)).not.toContain(token);
  });

  it('sends nothing for a call without a user', async () => {
    await expect(passThrough.token({}, never)).resolves.toBeUndefined();
  });

  it('has nothing better to give once a user token is refused', async () => {
    const token = userToken(RESOURCE);
    await passThrough.token({ token }, never);
    expect(passThrough.invalidate(token)).toBe(false);
  });
});

describe('UserTokenSource with an authorization server', () => {
  let dispatcher: Agent;
  let server: FakeAuthorizationServer;

  beforeEach(async () => {
    dispatcher = new Agent();
    server = await FakeAuthorizationServer.start();
  });
  afterEach(async () => {
    await dispatcher.destroy();
    await server.stop();
  });

  function options() {
    const clock = new SystemClock();
    const { issuer, tokenEndpoint, revocationEndpoint } = server;
    const endpoint = new TokenEndpoint({
      client: 'api',
      locator: locatedAt({ issuer, tokenEndpoint, revocationEndpoint }),
      authenticate: clientSecretPost({ clientId: 'api', clientSecret: 's' }),
      controlPlane: new ControlPlane({ dispatcher, clock, wallClock: clock, random: () => 0 }),
      breaker: new CircuitBreaker({ name: 'token', failureThreshold: 5, openMs: 30_000, clock }),
      wallClock: clock,
    });
    const random = () => 0.5;
    const clocks = { clock, wallClock: clock };
    return { endpoint, resource: RESOURCE, ...clocks, random, logger: silentLogger };
  }

  function exchanging(maxPrincipals = 100): UserTokenSource {
    const foreign = new TokenExchangeSource({ ...options(), maxPrincipals });
    return new UserTokenSource({ resource: RESOURCE, foreign });
  }

  it('exchanges a token that is for another (RFC 8693), once per user', async () => {
    const source = exchanging();
    const token = userToken('https://api.example');
    const calls = [1, 2, 3].map(() => source.token({ userId: 'ann', token }, never));
    const values = (await Promise.all(calls)).map((exchanged) => exchanged?.value);
    expect(values).toEqual(['token-1', 'token-1', 'token-1']);
    expect(server.tokenRequests).toHaveLength(1);
    expect(Object.fromEntries(server.tokenRequests[0]?.form ?? [])).toMatchObject({
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      resource: RESOURCE,
      subject_token: token,
      subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    });
  });

  it('passes on what is for the server and does not exchange it', async () => {
    const token = userToken(RESOURCE);
    await expect(exchanging().token({ token }, never)).resolves.toEqual({
      value: token,
      identity: identityOf(token),
    });
    expect(server.tokenRequests).toHaveLength(0);
  });

  it('goes by its own token in place of a foreign one only where so configured', async () => {
    const service = new ClientCredentialsSource(options());
    const strict = new UserTokenSource({ resource: RESOURCE, service });
    await expect(strict.token({ token: userToken('x') }, never)).rejects.toMatchObject({
      code: 'INPUT_TOKEN_AUDIENCE',
    });
    const source = new UserTokenSource({ resource: RESOURCE, service, foreign: service });
    const token = userToken('https://api.example');
    const given = [await source.token({ token }, never), await source.token({}, never)];
    expect(given.map((one) => one?.value)).toEqual(['token-1', 'token-1']);
    expect(server.tokenRequests[0]?.form.get('grant_type')).toBe('client_credentials');
  });

  it('exchanges anew after a 401, for that user alone', async () => {
    const source = exchanging();
    const ann = { userId: 'ann', token: userToken('https://api.example', 'ann') };
    const bob = { userId: 'bob', token: userToken('https://api.example', 'bob') };
    const first = await source.token(ann, never);
    await source.token(bob, never);
    expect(source.invalidate(first?.value ?? '')).toBe(true);
    expect((await source.token(ann, never))?.value).toBe('token-3');
    expect((await source.token(bob, never))?.value).toBe('token-2');
  });

  it('does not use an exchanged token longer than the token it was bought with', async () => {
    const nowS = Math.floor(new SystemClock().now() / 1_000);
    const token = new UnsecuredJWT({ aud: 'x', exp: nowS - 1 }).encode();
    const source = exchanging();
    await source.token({ token }, never);
    await source.token({ token }, never);
    expect(server.tokenRequests).toHaveLength(2);
  });

  it('revokes the tokens of all users on close', async () => {
    const source = exchanging();
    await source.token({ token: userToken('x', 'ann') }, never);
    await source.token({ token: userToken('x', 'bob') }, never);
    await source.close(never);
    expect(server.revoked.sort()).toEqual(['token-1', 'token-2']);
  });

  it('never gives one principal what was bought with the token of another', async () => {
    const caller = fc.record({
      userId: fc.constantFrom(undefined, 'ann', 'bob', '7 a', ''),
      token: fc.constantFrom('a', 'ab', 'b', '1 a', userToken('x', 'ann'), userToken('x', 'bob')),
    });
    const step = fc.record({ caller, refused: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        // Smaller than the number of principals, so that they push each other out.
        const source = exchanging(3);
        const before = server.tokenRequests.length;
        const given = await Promise.all(
          steps.map(async ({ caller: { userId, token }, refused }) => {
            const context = { token, ...(userId === undefined ? {} : { userId }) };
            const exchanged = await source.token(context, new AbortController().signal);
            if (refused && exchanged !== undefined) source.invalidate(exchanged.value);
            return { value: exchanged?.value, principal: JSON.stringify([userId, token]) };
          }),
        );
        const owners = new Map<unknown, string>();
        for (const { value, principal } of given) {
          expect(owners.get(value) ?? principal).toBe(principal);
          owners.set(value, principal);
        }
        expect(server.tokenRequests.length - before).toBe(owners.size);
      }),
      { numRuns: 40 },
    );
  });
});
