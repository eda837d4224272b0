import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Client,
  StreamableHTTPClientTransport,
  UnauthorizedError,
} from '@modelcontextprotocol/client';
import { UnauthorizedError as OldUnauthorizedError } from '@modelcontextprotocol/sdk/client/auth.js';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { SCOPES, reviewTools, searchTools } from '@tablewise/contracts';
import { AuthorizationServer } from '@tablewise/testing';
import { HostAtTheDoor } from './harness/host-at-the-door.ts';
import { Platform } from './harness/platform.ts';

/*
 * Everybody who comes to the platform, with a real authorization server: a diner, an operator, an AI
 * host with the official clients, and the API itself as a client of the two servers.
 */

const API = 'https://food.example';
const CLIENT = { clientId: 'tablewise-api', clientSecret: 'known to the api alone' };
const INFO = { name: 'a host', version: '1.0.0' };
const FOUND = { districts: ['Central district'] };

let issuer: AuthorizationServer;
let platform: Platform;
let placeId: string;

beforeAll(async () => {
  issuer = await AuthorizationServer.start({ clients: [CLIENT], scopes: Object.values(SCOPES) });
  const env = { JWT_ISSUER: issuer.issuer, ANONYMOUS_ACCESS: 'read', LOG_LEVEL: 'debug' };
  platform = await Platform.start(
    {
      ...env,
      JWT_AUDIENCE: API,
      MCP_CLIENT_ID: CLIENT.clientId,
      MCP_CLIENT_SECRET: CLIENT.clientSecret,
    },
    undefined,
    env,
  );
  const found: unknown = await (await platform.post('search/district', FOUND)).json();
  placeId = (found as { restaurants: { id: string }[] }).restaurants[0]?.id ?? '';
});
afterAll(async () => {
  await platform.stop();
  await issuer.stop();
});

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function vote(headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${platform.apiUrl}/api/v1/restaurants/${placeId}/vote`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{"vote":"like"}',
  });
}

/** Each way in which a token can be wrong, for an audience. */
async function wrongTokens(aud: string): Promise<Record<string, string>> {
  const claims = { aud, scope: Object.values(SCOPES).join(' ') };
  const good = await issuer.token(claims);
  return {
    expired: await issuer.token({ ...claims, exp: 1 }),
    foreign: await issuer.token({ ...claims, aud: 'https://bank.example' }),
    shared: await issuer.token({ ...claims, aud: [aud, 'https://bank.example'] }),
    forged: await issuer.forgedToken(claims),
    stripped: good.slice(0, good.lastIndexOf('.') + 1),
  };
}

describe('a diner', () => {
  it('looks and votes before signing in, and as themselves after', async () => {
    expect((await platform.post('search/district', FOUND)).status).toBe(200);
    const anonymous = await vote();
    expect(anonymous.status).toBe(200);
    const cookie = anonymous.headers.get('set-cookie')?.split(';')[0] ?? '';
    const ann = bearer(await issuer.token({ aud: API, scope: SCOPES.vote }));
    expect((await vote({ ...ann, cookie })).status).toBe(200);
    const kept = async (headers: Record<string, string>) =>
      (await fetch(`${platform.apiUrl}/api/v1/voter`, { headers })).json();
    expect(await kept(ann)).toMatchObject({ count: 1 });
    expect(await kept({ cookie })).toMatchObject({ count: 1 });
    const bo = bearer(await issuer.token({ aud: API, sub: 'bo', scope: SCOPES.vote }));
    expect(await kept(bo)).toMatchObject({ count: 0 });
  });

  it('is the same voter at the API and, with a token for it, at the search server', async () => {
    const aud = platform.mcpUrl('search').href;
    const ann = await issuer.token({ aud, scope: SCOPES.vote });
    const client = new Client(INFO);
    await client.connect(
      new StreamableHTTPClientTransport(platform.mcpUrl('search'), {
        requestInit: { headers: bearer(ann) },
      }),
    );
    const kept = await client.callTool({ name: reviewTools.exportVoter.name, arguments: {} });
    await client.close();
    expect(kept.structuredContent).toMatchObject({ count: 1 });
  });

  it('with a token that is wrong is nobody, not somebody', async () => {
    for (const [what, token] of Object.entries(await wrongTokens(API))) {
      const { status } = await vote(bearer(token));
      expect({ what, status }).toEqual({ what, status: 401 });
    }
  });
});

describe('an operator', () => {
  it('is known by a token, from wherever', async () => {
    const path = `${platform.apiUrl}/api/v1/mcp/servers`;
    expect((await fetch(path)).status).toBe(401);
    const ann = await issuer.token({ aud: API, scope: SCOPES.vote });
    expect((await fetch(path, { headers: bearer(ann) })).status).toBe(403);
    const olga = bearer(await issuer.token({ aud: API, sub: 'olga', scope: SCOPES.operate }));
    const seen = await fetch(path, { headers: { ...olga, 'x-forwarded-for': '203.0.113.7' } });
    expect(seen.status).toBe(200);
    for (const [what, token] of Object.entries(await wrongTokens(API))) {
      const { status } = await fetch(path, { headers: bearer(token) });
      expect({ what, status }).toEqual({ what, status: 401 });
    }
  });
});

describe('the API', () => {
  it('check 7: goes to the servers by tokens of its own, never by those of its callers', async () => {
    const search = platform.mcpUrl('search').href;
    const servers = bearer(await issuer.token({ aud: search, scope: SCOPES.vote }));
    expect((await vote(servers)).status).toBe(401);
  });
});

describe('a secret', () => {
  it('check 18: in a header, an argument or a refusal is in no log, figure or problem', async () => {
    const secret = 'sentinel-7f3a9c';
    const claims = { aud: API, scope: Object.values(SCOPES).join(' ') };
    const mark = (text: string): string => Buffer.from(text).toString('base64url');
    const valid = await issuer.token({ ...claims, sub: secret });
    const invalid = `${mark('{"alg":"none"}')}.${mark(`{"sub":"${secret}"}`)}.${secret}`;
    const answers: string[] = [];
    const ask = async (path: string, headers: Record<string, string>): Promise<void> => {
      const answer = await fetch(`${platform.apiUrl}${path}`, { headers });
      answers.push(await answer.text(), JSON.stringify([...answer.headers]));
    };
    await ask('/api/v1/districts', bearer(invalid));
    await ask('/api/v1/districts', { authorization: `Basic ${secret}` });
    await ask('/api/v1/mcp/servers', bearer(valid));
    await ask('/api/v1/voter', { ...bearer(valid), cookie: `tablewise_voter=${secret}` });
    await ask('/metrics', bearer(valid));
    for (const server of ['search', 'reasoning'] as const) {
      const answer = await fetch(platform.mcpUrl(server), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          ...bearer(invalid),
        },
        body: `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"${secret}"}}`,
      });
      answers.push(await answer.text(), JSON.stringify([...answer.headers]));
    }
    const logs = [platform.api, platform.search, platform.reasoning].map(({ output }) => output);
    for (const text of [...answers, ...logs]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(CLIENT.clientSecret);
      expect(text).not.toContain(mark(secret).slice(2, -2));
    }
    expect(logs.join('')).toContain('"level":"debug"');
  });
});

describe('an AI host', () => {
  it('check 17: signs its user in through discovery, with the client 2.x', async () => {
    const host = new HostAtTheDoor();
    const url = platform.mcpUrl('search');
    const transport = new StreamableHTTPClientTransport(url, { authProvider: host });
    const client = new Client(INFO);
    await client.connect(transport);
    const search = { name: searchTools.byDistrict.name, arguments: FOUND };
    expect((await client.callTool(search)).structuredContent).toBeDefined();
    const like = {
      name: reviewTools.vote.name,
      arguments: { restaurant_id: placeId, vote: 'dislike' },
    };
    await expect(client.callTool(like)).rejects.toThrow(UnauthorizedError);
    expect(host.visits[0]?.searchParams.get('scope')).toBe(SCOPES.vote);
    expect(host.visits[0]?.searchParams.get('resource')).toBe(url.href);
    await transport.finishAuth(host.answer);
    expect((await client.callTool(like)).structuredContent).toMatchObject({ vote: 'dislike' });
    await client.close();
  });

  it('does so with the SDK 1.x', async () => {
    const host = new HostAtTheDoor();
    const transport = new OldTransport(platform.mcpUrl('search'), { authProvider: host });
    const client = new OldClient(INFO);
    await client.connect(transport);
    const like = {
      name: reviewTools.vote.name,
      arguments: { restaurant_id: placeId, vote: 'neutral' },
    };
    await expect(client.callTool(like)).rejects.toThrow(OldUnauthorizedError);
    await transport.finishAuth(host.answer.get('code') ?? '');
    expect((await client.callTool(like)).structuredContent).toMatchObject({ vote: 'neutral' });
    await client.close();
  });

  it.each(['search', 'reasoning'] as const)(
    'with a token that is wrong gets nothing from restaurant-%s, not even the list',
    async (server) => {
      const url = platform.mcpUrl(server);
      for (const [what, token] of Object.entries(await wrongTokens(url.href))) {
        const { status } = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            accept: 'application/json, text/event-stream',
            ...bearer(token),
          },
          body: '{"jsonrpc":"2.0","id":1,"method":"tools/list"}',
        });
        expect({ what, status }).toEqual({ what, status: 401 });
      }
    },
  );
});
