import { afterEach, describe, expect, it } from '@jest/globals';
import { SCOPES } from '@tablewise/contracts';
import { AppError, SystemClock, silentLogger } from '@tablewise/kernel';
import type { HttpHost } from '../http/host-over-http.ts';
import { CALL_HEADERS, DemoHosts, call, post, raw } from '../testing/demo-hosts.ts';
import { DEMO_TOOLS, demoTool } from '../testing/demo-tools.ts';
import type { ToolContext } from '../tool-context.ts';
import { ToolRegistry } from '../tool-registry.ts';
import type { ProtectionOptions } from './protection.ts';

const ISSUER = 'https://issuer.example';
const RESOURCE = 'https://food.example/search/mcp';
const METADATA = 'https://food.example/.well-known/oauth-protected-resource/search/mcp';
const MODERN = 'io.modelcontextprotocol/';

class NoSuchTokenError extends AppError {
  readonly code = 'INPUT_TOKEN_INVALID';
}
class IssuerAwayError extends AppError {
  readonly code = 'UPSTREAM_ISSUER_UNREACHABLE';
}

/** By token. */
const SCOPES_OF: Readonly<Record<string, readonly string[]>> = {
  reader: [SCOPES.read],
  voter: [SCOPES.vote],
  service: [SCOPES.actForVoters],
};

function authenticate(token: string): ReturnType<ProtectionOptions['authenticate']> {
  if (token === 'away') throw new IssuerAwayError('10.0.0.7 does not answer');
  const scopes = SCOPES_OF[token];
  if (scopes === undefined) throw new NoSuchTokenError('the "token" is\nexpired');
  return Promise.resolve({ issuer: ISSUER, subject: token, scopes });
}

const hosts = new DemoHosts();
const seen: ToolContext[] = [];
afterEach(async () => {
  seen.length = 0;
  await hosts.closeAll();
});

const vote = demoTool(
  'vote',
  (guest, context) => {
    seen.push(context);
    return { greeting: guest };
  },
  { scope: SCOPES.vote, inNameOf: { argument: 'guest', scope: SCOPES.actForVoters } },
);

function start({ anonymousScopes = [SCOPES.read] as readonly string[], host = '127.0.0.1' } = {}) {
  const tools = new ToolRegistry([...DEMO_TOOLS, vote], {
    logger: silentLogger,
    clock: new SystemClock(),
    checkResults: true,
  });
  const protect = () => ({
    resource: RESOURCE,
    authorizationServers: [ISSUER],
    anonymousScopes,
    authenticate,
  });
  return hosts.start({ tools, protect, host, allowedHosts: ['food.example'] });
}

const bearer = (token: string) => ({ ...CALL_HEADERS, authorization: `Bearer ${token}` });

/** The same call as each way in takes it: `unusual` is left to the SDK. */
const WAYS = [
  { way: '2025, lean', era: '2025', meta: {} },
  { way: '2025, SDK', era: '2025', meta: { unusual: {} } },
  { way: '2026, lean', era: '2026', meta: {} },
  { way: '2026, SDK', era: '2026', meta: { unusual: {} } },
] as const;

function messageOf(tool: string, { era, meta }: (typeof WAYS)[number], args: object = {}) {
  const envelope = {
    [`${MODERN}protocolVersion`]: '2026-07-28',
    [`${MODERN}clientInfo`]: { name: 'spec', version: '1.0.0' },
    [`${MODERN}clientCapabilities`]: {},
  };
  const modern = era === '2026';
  const mirror = {
    'mcp-protocol-version': '2026-07-28',
    'mcp-method': 'tools/call',
    'mcp-name': tool,
  };
  const params = { name: tool, arguments: args, _meta: { ...(modern && envelope), ...meta } };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params });
  return { body, headers: modern ? mirror : {} };
}

async function challengeOf(host: HttpHost, body: string, headers: Record<string, string>) {
  const response = await fetch(`${host.url}/mcp`, { method: 'POST', body, headers });
  await response.text();
  return { status: response.status, challenge: response.headers.get('www-authenticate') };
}

describe('a request without a token', () => {
  it('may what anybody may, and learns what more takes', async () => {
    const host = await start();
    const read = await post(host.url, call('greet', { guest: 'Ann' }));
    expect(read.body).toMatchObject({
      result: { structuredContent: { greeting: 'Good evening, Ann' } },
    });
    expect(await challengeOf(host, call('vote'), CALL_HEADERS)).toEqual({
      status: 401,
      challenge: `Bearer scope="restaurants:vote", resource_metadata="${METADATA}"`,
    });
  });

  it('may nothing where nobody is let in, and hears no word of an error', async () => {
    const host = await start({ anonymousScopes: [] });
    for (const body of [call('greet'), '{"jsonrpc":"2.0","id":1,"method":"tools/list"}', '{'])
      expect(await challengeOf(host, body, CALL_HEADERS)).toEqual({
        status: 401,
        challenge: `Bearer scope="restaurants:read", resource_metadata="${METADATA}"`,
      });
  });
});

describe('a token', () => {
  it.each(['anything', 'null', '0'])(
    'check 2: "%s" is nobody, never an empty user',
    async (token) => {
      const host = await start();
      const { status, challenge } = await challengeOf(host, call('greet'), bearer(token));
      expect(status).toBe(401);
      expect(challenge).toBe(
        `Bearer error="invalid_token", error_description="the 'token' is'expired", ` +
          `scope="restaurants:read", resource_metadata="${METADATA}"`,
      );
    },
  );

  it.each(['Bearer', 'Bearer ', 'bearer a b', 'Bearer "x"'])(
    'that is none is a 400: %j',
    async (given) => {
      const host = await start();
      const headers = { ...CALL_HEADERS, authorization: given };
      expect(await challengeOf(host, call('greet'), headers)).toEqual({
        status: 400,
        challenge: `Bearer error="invalid_request", resource_metadata="${METADATA}"`,
      });
    },
  );

  it.each(['Basic YTpi', 'Token reader', ''])('of another scheme is none: %j', async (given) => {
    const host = await start();
    const answer = await raw(
      host.url,
      `POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n` +
        `Authorization: ${given}\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 401 /);
  });

  it('is not taken from the address', async () => {
    const host = await start();
    const asked = await fetch(`${host.url}/mcp?access_token=reader`, {
      method: 'POST',
      body: call('greet'),
      headers: CALL_HEADERS,
    });
    expect(asked.status).toBe(400);
  });

  it('that cannot be checked now is neither valid nor invalid', async () => {
    const host = await start();
    const { response, body } = await post(host.url, call('greet'), bearer('away'));
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(JSON.stringify(body)).not.toContain('10.0.0.7');
  });

  it('names who asks to the tool, with what anybody may beside it', async () => {
    const host = await start();
    for (const way of WAYS) {
      const { body, headers } = messageOf('vote', way);
      await challengeOf(host, body, { ...bearer('voter'), ...headers });
    }
    expect(seen.map(({ principal }) => principal)).toEqual(
      WAYS.map(() => ({
        kind: 'user',
        issuer: ISSUER,
        subject: 'voter',
        scopes: [SCOPES.vote, SCOPES.read],
      })),
    );
  });
});

describe('a scope that a tool needs', () => {
  it.each(WAYS)('is told whoever lacks it: $way', async (way) => {
    const host = await start();
    const { body, headers } = messageOf('vote', way);
    expect(await challengeOf(host, body, { ...bearer('reader'), ...headers })).toEqual({
      status: 403,
      challenge: `Bearer error="insufficient_scope", scope="restaurants:vote", resource_metadata="${METADATA}"`,
    });
    expect(seen).toEqual([]);
  });

  it.each(WAYS)('is another one to act for somebody else: $way', async (way) => {
    const host = await start();
    const { body, headers } = messageOf('vote', way, { guest: 'Bo' });
    const asVoter = await challengeOf(host, body, { ...bearer('voter'), ...headers });
    expect(asVoter.status).toBe(403);
    expect(asVoter.challenge).toContain('scope="voters:act"');
    const asService = await challengeOf(host, body, { ...bearer('service'), ...headers });
    expect(asService.status).toBe(200);
  });

  it('is asked of every message of a body', async () => {
    const host = await start();
    const body = `[${call('greet')},${call('vote')}]`;
    expect(await challengeOf(host, body, bearer('reader'))).toMatchObject({ status: 403 });
    expect(seen).toEqual([]);
  });

  it('check 16: a header that names another tool is a 400 before any policy', async () => {
    const host = await start();
    const [, , modern] = WAYS;
    const { body, headers } = messageOf('vote', modern);
    const lying = { ...bearer('reader'), ...headers, 'mcp-name': 'greet' };
    expect(await challengeOf(host, body, lying)).toMatchObject({ status: 400, challenge: null });
    expect(seen).toEqual([]);
  });

  it('is asked even where such a header means nothing', async () => {
    const host = await start();
    const lying = { ...bearer('reader'), 'mcp-name': 'greet' };
    const { body } = await post(host.url, call('vote'), lying);
    expect(JSON.stringify(body)).toContain('INPUT_INSUFFICIENT_SCOPE');
    expect(seen).toEqual([]);
  });
});

describe('the metadata of a protected server', () => {
  it('check 17: is there for strangers, at every place where clients look', async () => {
    const host = await start({ anonymousScopes: [] });
    for (const path of ['', '/mcp', '/search/mcp']) {
      const answer = await fetch(`${host.url}/.well-known/oauth-protected-resource${path}`);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({
        resource: RESOURCE,
        authorization_servers: [ISSUER],
        scopes_supported: ['restaurants:read', 'restaurants:vote', 'voters:act', 'operate'],
        bearer_methods_supported: ['header'],
        resource_name: 'Demo',
      });
    }
  });

  it('check 1: is not for a foreign Host, and is only read', async () => {
    const host = await start();
    const path = '/.well-known/oauth-protected-resource';
    const foreign = await raw(host.url, `GET ${path} HTTP/1.0\r\nHost: evil.example\r\n\r\n`);
    expect(foreign).toMatch(/^HTTP\/1.1 403 /);
    expect((await fetch(`${host.url}${path}`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${host.url}${path}/other`)).status).toBe(404);
  });

  it('is not there without an issuer', async () => {
    const host = await hosts.start();
    expect((await fetch(`${host.url}/.well-known/oauth-protected-resource`)).status).toBe(404);
  });
});

describe('what one message says', () => {
  it('check 10: is answered to who sent it, though two send the same id at once', async () => {
    const host = await start();
    const asked = ['reader', 'voter'].map(async (token) => {
      const { body } = await post(host.url, call('greet', { guest: token }), bearer(token));
      return body;
    });
    expect(await Promise.all(asked)).toMatchObject(
      ['reader', 'voter'].map((guest) => ({
        id: 1,
        result: { structuredContent: { greeting: `Good evening, ${guest}` } },
      })),
    );
  });

  it('check 21: is said in the case that the protocol has, and in no other', async () => {
    const host = await start();
    const hidden = { Method: 'tools/call', params: { name: 'vote' }, Params: { name: 'vote' } };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping', ...hidden });
    await challengeOf(host, body, bearer('voter'));
    const alone = JSON.stringify({ jsonrpc: '2.0', id: 1, ...hidden });
    expect(await challengeOf(host, alone, bearer('voter'))).toMatchObject({ status: 400 });
    expect(seen).toEqual([]);
  });
});

describe('checks 8 and 9', () => {
  it('a session id grants and changes nothing', async () => {
    const host = await start({ anonymousScopes: [] });
    const session = { 'mcp-session-id': 'of-somebody-else' };
    const stranger = await challengeOf(host, call('greet'), { ...CALL_HEADERS, ...session });
    expect(stranger.status).toBe(401);
    const reader = await post(host.url, call('vote'), { ...bearer('reader'), ...session });
    expect(reader.response.status).toBe(403);
    expect(reader.response.headers.get('mcp-session-id')).toBe(null);
  });
});
