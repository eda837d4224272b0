import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SystemClock, silentLogger } from '@tablewise/kernel';
import { Agent } from 'undici';
import { ControlPlane } from '../http/control-plane.ts';
import { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import { FakeAuthorizationServer } from '../testing/fake-authorization-server.ts';
import { authSchema } from './auth-options.ts';
import type { AuthSettings } from './auth-options.ts';
import { TokenSources } from './token-sources.ts';

const never = new AbortController().signal;
const [EAST, WEST] = ['https://east.example/mcp', 'https://west.example/mcp'];
const client = { method: 'client_secret_post', clientId: 'api', clientSecret: 's' } as const;

describe('TokenSources', () => {
  let dispatcher: Agent;
  let servers: FakeAuthorizationServer[];
  let sources: TokenSources;

  beforeEach(async () => {
    dispatcher = new Agent();
    servers = await Promise.all([1, 2].map(() => FakeAuthorizationServer.start()));
    const clock = new SystemClock();
    const random = (): number => 0.5;
    const limits = { failureThreshold: 5, openMs: 30_000 };
    sources = new TokenSources({
      controlPlane: new ControlPlane({ dispatcher, clock, wallClock: clock, random }),
      createBreaker: (resource) => new CircuitBreaker({ name: resource, ...limits, clock }),
      clock,
      wallClock: clock,
      random,
      logger: silentLogger,
    });
  });
  afterEach(async () => {
    await dispatcher.destroy();
    await Promise.all(servers.map((server) => server.stop()));
  });

  function settings(of: number, more: object = {}): AuthSettings {
    const { tokenEndpoint, revocationEndpoint } = servers[of] as FakeAuthorizationServer;
    return authSchema.parse({
      client,
      tokenEndpoint: tokenEndpoint.href,
      revocationEndpoint: revocationEndpoint.href,
      ...more,
    });
  }

  it('asks each authorization server for its own endpoints, and revokes there', async () => {
    await sources.of(settings(0), EAST).source.token({}, never);
    await sources.of(settings(1), WEST).source.token({}, never);
    const asked = servers.map(({ tokenRequests }) =>
      tokenRequests.map(({ form }) => form.get('resource')),
    );
    expect(asked).toEqual([[EAST], [WEST]]);
    await sources.close(never);
    expect(servers.map(({ revoked }) => revoked)).toEqual([['token-1'], ['token-1']]);
  });

  it('has one source, so one token, for all endpoints with the same settings and resource', async () => {
    const shared = { resource: 'https://both.example/mcp' };
    const [east, west] = [EAST, WEST].map((url) => sources.of(settings(0, shared), url));
    expect(east).toBe(west);
    await Promise.all([east?.source.token({}, never), west?.source.token({}, never)]);
    expect(servers[0]?.tokenRequests).toHaveLength(1);
    expect(sources.breakers).toHaveLength(1);
  });

  it.each([
    ['resource', {}, {}, WEST],
    ['scopes', { scopes: ['a'] }, { scopes: ['b'] }, EAST],
    ['client', {}, { client: { ...client, clientId: 'other' } }, EAST],
  ])('keeps apart what differs in its %s', (_what, one, other, url) => {
    expect(sources.of(settings(0, one), EAST)).not.toBe(sources.of(settings(0, other), url));
  });

  it('has no breaker where only users have tokens', () => {
    sources.of(authSchema.parse({}), EAST);
    expect(sources.breakers).toEqual([]);
  });
});
