import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { Agent } from 'undici';
import { ControlPlane } from '../http/control-plane.ts';
import { LoopbackServer, answerJson } from '../testing/loopback-server.ts';
import { AuthorizationServerDiscovery } from './authorization-server-discovery.ts';
import { FakeAuthorizationServer } from '../testing/fake-authorization-server.ts';
import { resourceMetadataUrl } from './www-authenticate.ts';

const never = new AbortController().signal;

describe('AuthorizationServerDiscovery', () => {
  let dispatcher: Agent;
  let clock: ManualClock;
  let issuer: FakeAuthorizationServer;
  let mcp: LoopbackServer;
  /** What the MCP server answers: its challenge, and its metadata by path. */
  let challenge: string | undefined;
  let metadata: Map<string, unknown>;

  beforeEach(async () => {
    dispatcher = new Agent();
    clock = new ManualClock();
    issuer = await FakeAuthorizationServer.start();
    challenge = undefined;
    metadata = new Map();
    mcp = await LoopbackServer.start((request, response) => {
      const { method, url } = request;
      if (method === 'GET' && metadata.has(url.pathname))
        answerJson(response, 200, metadata.get(url.pathname));
      else if (method === 'GET') response.writeHead(404).end();
      else {
        if (challenge !== undefined) response.setHeader('www-authenticate', challenge);
        response.writeHead(401).end();
      }
    });
  });
  afterEach(async () => {
    await dispatcher.destroy();
    await Promise.all([issuer.stop(), mcp.stop()]);
  });

  function discovery(
    options: { issuer?: string; issuers?: string[] } = {},
  ): AuthorizationServerDiscovery {
    const controlPlane = new ControlPlane({ dispatcher, clock, wallClock: clock, random: () => 0 });
    const resource = `${mcp.origin}/mcp`;
    return new AuthorizationServerDiscovery({ resource, controlPlane, clock, ...options });
  }

  function protectedBy(authorizationServer: string, resource = `${mcp.origin}/mcp`): object {
    return { resource, authorization_servers: [authorizationServer] };
  }

  it('goes by the metadata that the challenge names (RFC 9728, 5.1)', async () => {
    challenge = `Bearer error="invalid_token", resource_metadata="${mcp.origin}/elsewhere"`;
    metadata.set('/elsewhere', protectedBy(issuer.origin));
    await expect(discovery().locate(never)).resolves.toEqual({
      issuer: issuer.origin,
      tokenEndpoint: issuer.tokenEndpoint,
      revocationEndpoint: issuer.revocationEndpoint,
      resource: `${mcp.origin}/mcp`,
    });
  });

  it('looks at the well-known place for the path, then for the origin', async () => {
    metadata.set('/.well-known/oauth-protected-resource', protectedBy(issuer.origin, mcp.origin));
    await expect(discovery().locate(never)).resolves.toMatchObject({ resource: mcp.origin });
    expect(mcp.received.map(({ url }) => url.pathname)).toEqual([
      '/mcp',
      '/.well-known/oauth-protected-resource/mcp',
      '/.well-known/oauth-protected-resource',
    ]);
  });

  it('asks nobody else where the issuer is configured', async () => {
    const found = await discovery({ issuer: issuer.origin }).locate(never);
    expect(found.tokenEndpoint).toEqual(issuer.tokenEndpoint);
    expect(mcp.received).toHaveLength(0);
  });

  it.each(['http://127.0.0.1:1/mcp', 'ORIGIN/mc', 'ORIGIN/mcp/below'])(
    'does not believe metadata for %s',
    async (resource) => {
      const claimed = resource.replace('ORIGIN', mcp.origin);
      const path = '/.well-known/oauth-protected-resource/mcp';
      metadata.set(path, protectedBy(issuer.origin, claimed));
      await expect(discovery().locate(never)).rejects.toMatchObject({
        code: 'UPSTREAM_TOKEN_DISCOVERY',
      });
      expect(issuer.metadataRequests).toHaveLength(0);
    },
  );

  it('does not believe one issuer who speaks for another (RFC 8414, 3.3)', async () => {
    issuer.issuer = 'https://bank.example';
    await expect(discovery({ issuer: issuer.origin }).locate(never)).rejects.toMatchObject({
      code: 'UPSTREAM_TOKEN_DISCOVERY',
      message: expect.stringContaining('https://bank.example'),
    });
  });

  it.each([
    'http://169.254.169.254/',
    'http://[::ffff:7f00:1]/',
    'http://0177.0.0.1:1/',
    'ELSEWHERE/',
  ])(
    'check 12: asks nobody for metadata where the challenge points elsewhere: %s',
    async (place) => {
      const elsewhere = await LoopbackServer.start((_request, response) => response.end());
      challenge = `Bearer resource_metadata="${place.replace('ELSEWHERE', elsewhere.origin)}"`;
      const code = 'UPSTREAM_TOKEN_DISCOVERY';
      await expect(discovery().locate(never)).rejects.toMatchObject({ code });
      expect(elsewhere.received).toHaveLength(0);
      await elsewhere.stop();
    },
  );

  it.each([
    'http://169.254.169.254',
    'http://[::1]:1',
    'http://localhost:1',
    'https://evil.example',
  ])(
    'check 12: sends nothing to an issuer of another site that the server names: %s',
    async (named) => {
      metadata.set('/.well-known/oauth-protected-resource/mcp', protectedBy(named));
      await expect(discovery().locate(never)).rejects.toThrow('auth.issuers would allow it');
    },
  );

  it('check 15: does not take an endpoint elsewhere for the issuer’s, unless that is configured', async () => {
    const token_endpoint = `${issuer.origin}/token`;
    const document = { issuer: mcp.origin, token_endpoint };
    metadata.set('/.well-known/oauth-authorization-server', document);
    const strict = discovery({ issuer: mcp.origin });
    await expect(strict.locate(never)).rejects.toThrow('its endpoint is at');
    const found = await discovery({ issuer: mcp.origin, issuers: [issuer.origin] }).locate(never);
    expect(found.tokenEndpoint.href).toBe(token_endpoint);
  });

  it('says so when the server does not tell who gives tokens for it', async () => {
    await expect(discovery().locate(never)).rejects.toThrow('does not say who gives tokens');
  });

  it('finds the metadata of an issuer with a path where OpenID Connect puts it', async () => {
    const realm = `${mcp.origin}/realms/food`;
    const token_endpoint = `${realm}/token`;
    metadata.set('/realms/food/.well-known/openid-configuration', {
      issuer: realm,
      token_endpoint,
    });
    const found = await discovery({ issuer: realm }).locate(never);
    expect(found.tokenEndpoint.href).toBe(token_endpoint);
    expect(mcp.received.map(({ url }) => url.pathname)).toEqual([
      '/.well-known/oauth-authorization-server/realms/food',
      '/.well-known/openid-configuration/realms/food',
      '/realms/food/.well-known/openid-configuration',
    ]);
  });

  it('takes nobody along when the one who asked first leaves', async () => {
    const finder = discovery({ issuer: issuer.origin });
    const first = new AbortController();
    const gone = expect(finder.locate(first.signal)).rejects.toThrow('left');
    const second = finder.locate(never);
    first.abort(new Error('left'));
    await gone;
    await expect(second).resolves.toMatchObject({ issuer: issuer.origin });
    expect(issuer.metadataRequests).toHaveLength(1);
  });

  it('gives up servers that never answer in its own time, and looks anew', async () => {
    const silent = await LoopbackServer.start(() => undefined);
    const finder = discovery({ issuer: silent.origin });
    const code = 'UPSTREAM_TOKEN_UNREACHABLE';
    const lost = [1, 2].map(() => expect(finder.locate(never)).rejects.toMatchObject({ code }));
    while (silent.received.length === 0) await new Promise(setImmediate);
    await clock.advance(20_000);
    await Promise.all(lost);
    const third = expect(finder.locate(never)).rejects.toThrow('closed');
    while (silent.received.length < 2) await new Promise(setImmediate);
    await finder.close(new Error('closed'));
    await third;
    await silent.stop();
  });

  it('needs nothing of metadata but where tokens are to be had', async () => {
    const token_endpoint = `${mcp.origin}/token`;
    metadata.set('/.well-known/oauth-authorization-server', {
      issuer: mcp.origin,
      token_endpoint,
      revocation_endpoint: null,
    });
    await expect(discovery({ issuer: mcp.origin }).locate(never)).resolves.toEqual({
      issuer: mcp.origin,
      tokenEndpoint: new URL(token_endpoint),
    });
  });

  it('looks once for all who ask, again after an hour, and at once after a failure', async () => {
    const finder = discovery({ issuer: issuer.origin });
    issuer.issuer = 'https://wrong.example';
    await expect(finder.locate(never)).rejects.toThrow();
    issuer.issuer = issuer.origin;
    await Promise.all([finder.locate(never), finder.locate(never)]);
    expect(issuer.metadataRequests).toHaveLength(2);
    await clock.advance(3_600_000);
    await finder.locate(never);
    expect(issuer.metadataRequests).toHaveLength(3);
  });
});

describe('resourceMetadataUrl', () => {
  it.each([
    ['Bearer resource_metadata="https://a.example/m"', 'https://a.example/m'],
    [
      'Basic realm="x, resource_metadata=no", Bearer Resource_Metadata=https://b.example/m',
      'https://b.example/m',
    ],
    [
      'Bearer realm="a \\"quoted\\" one", resource_metadata="https://c.example/"',
      'https://c.example/',
    ],
    ['Bearer resource_metadata="file:///etc/passwd"', undefined],
    ['Bearer', undefined],
    [undefined, undefined],
  ])('reads %j', (challenge, expected) => {
    expect(resourceMetadataUrl(challenge)?.href).toBe(expected);
  });
});
