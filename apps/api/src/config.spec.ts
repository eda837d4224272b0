import { describe, expect, it } from '@jest/globals';
import { readApiConfig } from './config.ts';

describe('the environment of the API', () => {
  it('may be empty: everything has a default on this machine', () => {
    expect(readApiConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      logLevel: 'info',
      publicUrl: undefined,
      corsOrigins: [],
      trustedProxies: [],
      voterCookieSecrets: [],
      newVoters: { perAddress: 5, perPlace: 30 },
      operatorAccess: 'loopback',
      mcp: {
        servers: [
          { name: 'restaurant-search', urls: ['http://localhost:8081/mcp'] },
          { name: 'restaurant-reasoning', urls: ['http://localhost:8082/mcp'] },
        ],
      },
    });
  });

  it('reaches the options of the client manager, seconds as milliseconds', () => {
    const { mcp, requestTimeoutMs } = readApiConfig({
      MCP_SEARCH_SERVER_URL: 'http://a:1/mcp, http://b:2/mcp',
      MCP_POOL_SIZE: '7',
      MCP_POOL_MAX_WAIT: '2',
      MCP_CONNECTION_TIMEOUT: '1.5',
      MCP_REQUEST_TIMEOUT: '0.25',
      MCP_MAX_RETRIES: '1',
      MCP_RETRY_DELAY: '0',
    });
    expect(mcp.connectTimeoutMs).toBe(1_500);
    expect(requestTimeoutMs).toBe(250);
    expect(mcp.servers[0]).toEqual({
      name: 'restaurant-search',
      urls: ['http://a:1/mcp', 'http://b:2/mcp'],
      trustAnnotations: true,
      requestTimeoutMs: 250,
      retry: { maxAttempts: 1, initialDelayMs: 0 },
      // Half of the time, which is less than the longest wait.
      pool: { maxSize: 7, acquireTimeoutMs: 125 },
      health: { path: '/health' },
      bulkheads: [{ name: 'writes', readOnly: false, maxCalls: 2 }],
    });
  });

  it('keeps the longest wait for a place where the deadline leaves more', () => {
    const { mcp } = readApiConfig({ MCP_POOL_MAX_WAIT: '2', MCP_REQUEST_TIMEOUT: '30' });
    expect(mcp.servers[1]).toMatchObject({ pool: { acquireTimeoutMs: 2_000 } });
  });

  it.each([
    [{ WEB_DIR: '/nowhere' }, /WEB_DIR: must be a folder with the page/],
    [{ TILE_URL: 'https://tiles.example.com/{z}/{x}/{y}.png' }, /TILE_URL: must be set together/],
    [{ TILE_ATTRIBUTION: 'someone' }, /TILE_URL: must be set/],
    [{ TILE_URL: 'https://tiles.example.com/', TILE_ATTRIBUTION: 'someone' }, /\{z\}, \{x\}/],
    [{ TILE_URL: 'https://a.b/{z}/{x}/{y}; *', TILE_ATTRIBUTION: 'someone' }, /no spaces/],
  ])('refuses %j', (environment, fault) => {
    expect(() => readApiConfig(environment)).toThrow(fault);
  });

  it('says whose word on the caller is believed, and what signs the cookies', () => {
    const config = readApiConfig({
      TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.1, ::1',
      VOTER_COOKIE_SECRET: 'x'.repeat(32),
    });
    expect(config.trustedProxies).toEqual(['10.0.0.0/8', '192.0.2.1', '::1']);
    expect(config.voterCookieSecrets).toEqual(['x'.repeat(32)]);
  });

  it.each([
    ['https://example.com', 'https://example.com'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
    ['https://example.com/tablewise/', 'https://example.com/tablewise'],
  ])('takes %s for where callers find it', (given, publicUrl) => {
    expect(readApiConfig({ PUBLIC_URL: given })).toMatchObject({ publicUrl });
  });

  it.each([
    'example.com',
    'ftp://example.com',
    'https://a:b@example.com',
    'https://example.com/?a',
  ])('does not take %s for a public URL', (given) => {
    expect(() => readApiConfig({ PUBLIC_URL: given })).toThrow(/PUBLIC_URL/);
  });

  describe('of who may do what', () => {
    const ISSUER = { JWT_ISSUER: 'https://login.example', JWT_AUDIENCE: 'https://food.example' };
    const CLIENT = { MCP_CLIENT_ID: 'api', MCP_CLIENT_SECRET: 's3cret' };

    it('asks nobody when nothing is said', () => {
      expect(readApiConfig({}).access).toEqual({
        issuer: undefined,
        audience: undefined,
        anonymousAccess: 'read',
        allowUnauthenticated: false,
      });
    });

    it('goes to the servers by tokens of its own, for their scopes', () => {
      const { mcp, access } = readApiConfig({ ...ISSUER, ...CLIENT, ANONYMOUS_ACCESS: 'none' });
      expect(access).toMatchObject({ issuer: { url: ISSUER.JWT_ISSUER }, anonymousAccess: 'none' });
      const client = { method: 'client_secret_basic', clientId: 'api', clientSecret: 's3cret' };
      const issuer = ISSUER.JWT_ISSUER;
      expect(mcp.servers).toMatchObject([
        { auth: { client, issuer, scopes: ['restaurants:read', 'voters:act'] } },
        { auth: { client, issuer, scopes: ['restaurants:read'] } },
      ]);
    });

    it.each([
      ['JWT_AUDIENCE', { JWT_ISSUER: ISSUER.JWT_ISSUER }],
      ['JWT_AUDIENCE', { JWT_AUDIENCE: ISSUER.JWT_AUDIENCE }],
      ['JWT_JWKS_URI', { JWT_JWKS_URI: 'https://login.example/keys' }],
      ['ANONYMOUS_ACCESS', { ANONYMOUS_ACCESS: 'none' }],
      ['ANONYMOUS_ACCESS', { ...ISSUER, ANONYMOUS_ACCESS: 'write' }],
      ['JWT_ISSUER', { ...ISSUER, JWT_ISSUER: 'http://login.example' }],
      ['JWT_ISSUER', { ...ISSUER, JWT_ISSUER: 'https://login.example/?a=b' }],
      ['JWT_ISSUER', CLIENT],
      ['MCP_CLIENT_SECRET', { ...ISSUER, MCP_CLIENT_ID: 'api' }],
      ['MCP_OPERATOR_ACCESS', { ...ISSUER, MCP_OPERATOR_ACCESS: 'anyone' }],
      ['ALLOW_UNAUTHENTICATED', { ALLOW_UNAUTHENTICATED: 'yes' }],
    ])('names %s where it is wrong: %j', (name, environment) => {
      expect(() => readApiConfig(environment)).toThrow(new RegExp(`usable: ${name}: `));
    });
  });

  it.each(['example.com', '//example.com', 'ftp://example.com', 'https://'])(
    'names CORS_ORIGINS once where it is no origin: %s',
    (given) => {
      expect(() => readApiConfig({ CORS_ORIGINS: given })).toThrow(
        /^the environment is not usable: CORS_ORIGINS: must be origins such as [^;]*$/,
      );
    },
  );

  it('is refused with every fault at once', () => {
    const environment = {
      PORT: '70000',
      CORS_ORIGINS: 'https://fine.example,https://not.example/path',
      TRUSTED_PROXIES: '10.0.0.0/8,everybody',
      VOTER_COOKIE_SECRET: 'too short',
      MCP_OPERATOR_ACCESS: 'everyone',
      MCP_SERVERS_FILE: '/nowhere/servers.yaml',
      MCP_SEARCH_SERVER_URL: 'ftp://files/mcp',
      MCP_REQUEST_TIMEOUT: '0',
      MCP_MAX_RETRIES: 'many',
      JWT_ISSUER: 'http://login.example',
      MCP_RETRIES: '3',
      JWT_TOKEN: 'an unknown name',
      VOTER_SECRET: 'a typing error must not run without the secret',
    };
    const faulty = Object.keys(environment);
    expect(() => readApiConfig(environment)).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        message: expect.stringMatching(new RegExp(faulty.join('.*'), 's')),
      }),
    );
  });
});
