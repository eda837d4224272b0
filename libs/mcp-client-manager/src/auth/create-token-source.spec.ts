import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SystemClock, silentLogger } from '@tablewise/kernel';
import { UnsecuredJWT } from 'jose';
import { Agent } from 'undici';
import { ControlPlane } from '../http/control-plane.ts';
import { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import { authSchema } from './auth-options.ts';
import { createTokenSource } from './create-token-source.ts';
import { FakeAuthorizationServer } from '../testing/fake-authorization-server.ts';
import { identityOf } from './identity.ts';
import type { TokenSource } from './token-source.ts';

const never = new AbortController().signal;
const URL_OF_SERVER = 'https://search.example/mcp';
const client = { method: 'client_secret_basic', clientId: 'api', clientSecret: 's' } as const;
const foreign = new UnsecuredJWT({ aud: 'https://api.example' }).encode();

describe('createTokenSource', () => {
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

  function sourceOf(settings: object): TokenSource {
    const clock = new SystemClock();
    const random = () => 0.5;
    const controlPlane = new ControlPlane({ dispatcher, clock, wallClock: clock, random });
    const breaker = new CircuitBreaker({ name: 't', failureThreshold: 5, openMs: 30_000, clock });
    const clocks = { clock, wallClock: clock };
    const environment = { controlPlane, breaker, ...clocks, random, logger: silentLogger };
    return createTokenSource(authSchema.parse(settings), URL_OF_SERVER, environment);
  }

  it('passes on only what is meant for the server where nothing is configured', async () => {
    const token = new UnsecuredJWT({ aud: URL_OF_SERVER }).encode();
    await expect(sourceOf({}).token({ token }, never)).resolves.toEqual({
      value: token,
      identity: identityOf(token),
    });
    await expect(sourceOf({}).token({ token: foreign }, never)).rejects.toThrow(URL_OF_SERVER);
  });

  it('exchanges with the issuer, found by its metadata', async () => {
    const source = sourceOf({ client, issuer: server.origin, foreignUserTokens: 'exchange' });
    await expect(source.token({ token: foreign }, never)).resolves.toMatchObject({
      value: 'token-1',
    });
    expect(server.tokenRequests[0]?.form.get('subject_token')).toBe(foreign);
  });

  it('goes by its own token at a configured endpoint', async () => {
    const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const privateKey = key.export({ type: 'pkcs8', format: 'pem' }).toString();
    const source = sourceOf({
      client: { method: 'private_key_jwt', clientId: 'api', privateKey, algorithm: 'ES256' },
      tokenEndpoint: server.tokenEndpoint.href,
      revocationEndpoint: server.revocationEndpoint.href,
      foreignUserTokens: 'own',
    });
    await expect(source.token({ token: foreign }, never)).resolves.toMatchObject({
      value: 'token-1',
    });
    await source.close(never);
    expect(server.revoked).toEqual(['token-1']);
    expect(server.metadataRequests).toEqual([]);
  });

  it.each([
    [{ foreignUserTokens: 'own' }, 'client'],
    [{ client, foreignUserTokens: 'exchange' }, 'issuer'],
    [{ client: { ...client, clientSecret: '' } }, 'clientSecret'],
  ])('does not take %j', (settings, fault) => {
    const { error } = authSchema.safeParse(settings);
    expect(error?.issues.map(({ path }) => path.at(-1))).toEqual([fault]);
  });
});
