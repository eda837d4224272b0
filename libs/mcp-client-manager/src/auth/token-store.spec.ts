import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, silentLogger } from '@tablewise/kernel';
import { UnsecuredJWT } from 'jose';
import { Agent } from 'undici';
import { ControlPlane } from '../http/control-plane.ts';
import { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import { FakeAuthorizationServer } from '../testing/fake-authorization-server.ts';
import { locatedAt } from './authorization-server.ts';
import { clientSecretPost } from './client-authentication.ts';
import { ClientCredentialsSource } from './client-credentials-source.ts';
import { TokenEndpoint } from './token-endpoint.ts';
import { TokenExchangeSource } from './token-exchange-source.ts';
import type { LockedToken, TokenLock } from './token-lock.ts';
import type { TokenStoreOptions } from './token-store.ts';

const never = new AbortController().signal;

/** As one over several processes would be: keeps tokens for all, as text. */
class SharedLock implements TokenLock {
  private readonly kept = new Map<string, string>();

  async once(...[key, ask, { replaces }]: Parameters<TokenLock['once']>): Promise<LockedToken> {
    const kept = this.kept.get(key);
    const known = kept === undefined ? undefined : (JSON.parse(kept) as LockedToken);
    if (known !== undefined && known.value !== replaces) return known;
    const shared = { ...(await ask()), isOwn: false };
    this.kept.set(key, JSON.stringify(shared));
    return shared;
  }
}

describe('what is kept of tokens', () => {
  let dispatcher: Agent;
  let server: FakeAuthorizationServer;
  let clock: ManualClock;

  beforeEach(async () => {
    dispatcher = new Agent();
    server = await FakeAuthorizationServer.start();
    clock = new ManualClock();
  });
  afterEach(async () => {
    await dispatcher.destroy();
    await server.stop();
  });

  function replica(more: Partial<TokenStoreOptions> = {}): TokenStoreOptions {
    const { issuer, tokenEndpoint, revocationEndpoint } = server;
    const limits = { failureThreshold: 5, openMs: 30_000 };
    return {
      endpoint: new TokenEndpoint({
        client: 'api',
        locator: locatedAt({ issuer, tokenEndpoint, revocationEndpoint }),
        authenticate: clientSecretPost({ clientId: 'api', clientSecret: 's' }),
        controlPlane: new ControlPlane({ dispatcher, clock, wallClock: clock, random: () => 0 }),
        breaker: new CircuitBreaker({ name: 'token', ...limits, clock }),
        wallClock: more.wallClock ?? clock,
      }),
      resource: 'https://search.example/mcp',
      clock,
      wallClock: clock,
      random: () => 0.5,
      logger: silentLogger,
      ...more,
    };
  }

  it('leaves the token of other replicas alone when one of them closes', async () => {
    const lock = new SharedLock();
    const [one, other] = [1, 2].map(() => new ClientCredentialsSource(replica({ lock })));
    await one?.token({}, never);
    await expect(other?.token({}, never)).resolves.toMatchObject({ value: 'token-1' });
    await one?.close(never);
    await other?.close(never);
    expect(server.tokenRequests).toHaveLength(1);
    expect(server.revoked).toEqual([]);
  });

  it('lets one replica replace a token for all of them', async () => {
    const lock = new SharedLock();
    const [one, other] = [1, 2].map(() => new ClientCredentialsSource(replica({ lock })));
    for (const source of [one, other]) await source?.token({}, never);
    for (const source of [one, other]) {
      expect(source?.invalidate('token-1')).toBe(true);
      await expect(source?.token({}, never)).resolves.toMatchObject({ value: 'token-2' });
    }
    expect(server.tokenRequests).toHaveLength(2);
  });

  it('keeps what was bought for other scopes under another name in the lock', async () => {
    const lock = new SharedLock();
    const token = 'of-the-user';
    for (const scope of ['read', 'write'])
      await new TokenExchangeSource(replica({ lock, scope })).token({ token }, never);
    expect(server.tokenRequests.map(({ form }) => form.get('scope'))).toEqual(['read', 'write']);
  });

  it('goes by the time of day where a user’s token says when it ends', async () => {
    const wallClock = { now: () => 1_000_000_000_000 };
    const source = new TokenExchangeSource(replica({ wallClock }));
    const token = new UnsecuredJWT({ aud: 'x', exp: 1_000_000_000 + 100 }).encode();
    await source.token({ token }, never);
    await clock.advance(60_000);
    await source.token({ token }, never);
    expect(server.tokenRequests).toHaveLength(1);
    await clock.advance(40_000);
    await source.token({ token }, never);
    expect(server.tokenRequests).toHaveLength(2);
  });

  it('holds a token for as long as the authorization server says, whatever the time of day', async () => {
    server.lifetimeS = 100;
    const wallClock = { now: () => 1_000_000_000_000 };
    const source = new ClientCredentialsSource(replica({ wallClock }));
    await source.token({}, never);
    await clock.advance(70_000);
    await expect(source.token({}, never)).resolves.toMatchObject({ value: 'token-1' });
    await clock.advance(30_000);
    await expect(source.token({}, never)).resolves.toMatchObject({ value: 'token-2' });
  });

  it('ends what is asked for when it closes, and leaves no timer', async () => {
    server.misfortunes.push(() => undefined);
    const source = new ClientCredentialsSource(replica());
    const cancelled = expect(source.token({}, never)).rejects.toMatchObject({ code: 'CANCELLED' });
    while (server.tokenRequests.length === 0) await new Promise(setImmediate);
    await source.close(never);
    await cancelled;
    while (clock.pendingTimers > 0) await new Promise(setImmediate);
  });

  it.each(['leaves', 'has too little time'])(
    'takes nobody along when the one who asked first %s',
    async (what) => {
      let answer: () => void = () => undefined;
      server.misfortunes.push((_request, response) => {
        answer = () => response.end('{"access_token":"late","token_type":"Bearer"}');
      });
      const source = new ClientCredentialsSource(replica());
      const first = new AbortController();
      const gone = expect(source.token({}, first.signal)).rejects.toThrow(what);
      const second = source.token({}, never);
      while (server.tokenRequests.length === 0) await new Promise(setImmediate);
      first.abort(new Error(what));
      await gone;
      answer();
      await expect(second).resolves.toMatchObject({ value: 'late' });
      expect(server.tokenRequests).toHaveLength(1);
    },
  );

  it('tells both who wait for an endpoint that never answers after 10 s, and asks anew', async () => {
    server.misfortunes.push(() => undefined);
    const source = new ClientCredentialsSource(replica());
    const code = 'UPSTREAM_TOKEN_UNREACHABLE';
    const lost = [1, 2].map(() =>
      expect(source.token({}, never)).rejects.toMatchObject({ code, retryable: true }),
    );
    while (server.tokenRequests.length === 0) await new Promise(setImmediate);
    await clock.advance(10_000);
    await Promise.all(lost);
    await expect(source.token({}, never)).resolves.toMatchObject({ value: 'token-1' });
  });

  it('believes an authorization server that wants rest for an hour for a minute', async () => {
    server.misfortunes.push((_request, response) =>
      response.writeHead(503, { 'retry-after': '3600' }).end(),
    );
    const source = new ClientCredentialsSource(replica());
    await expect(source.token({}, never)).rejects.toMatchObject({
      details: { retryAfterMs: 3_600_000 },
    });
    await clock.advance(59_999);
    await expect(source.token({}, never)).rejects.toMatchObject({ code: 'CIRCUIT_OPEN' });
    await clock.advance(1);
    await expect(source.token({}, never)).resolves.toMatchObject({ value: 'token-1' });
  });

  it('tells users apart by what does not give away who they are', async () => {
    const source = new TokenExchangeSource(replica());
    const identity = async (token: string, userId?: string) =>
      (await source.token({ token, ...(userId === undefined ? {} : { userId }) }, never))?.identity;
    const [ann, again, ben, other] = [
      await identity('secret-of-ann', 'ann'),
      await identity('secret-of-ann', 'ann'),
      await identity('secret-of-ben', 'ben'),
      await identity('secret-of-ann'),
    ];
    expect(again).toBe(ann);
    expect(new Set(['', ann, ben, other]).size).toBe(4);
    expect(ann).toMatch(/^[\w-]{43}$/);
  });

  it('takes a token whose end cannot be read, until it is refused', async () => {
    server.misfortunes.push((_request, response) =>
      response.end('{"access_token":"odd","token_type":"Bearer","expires_in":"soon"}'),
    );
    const source = new ClientCredentialsSource(replica());
    await expect(source.token({}, never)).resolves.toEqual({ value: 'odd', identity: '' });
  });
});
