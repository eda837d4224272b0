import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import { AuthorizationServer } from './authorization-server.ts';

const RESOURCE = 'https://food.example';
const CLIENT = { clientId: 'machine', clientSecret: 'of this spec alone' };
const REDIRECT = 'http://127.0.0.1:9/back';

const tokensSchema = z.object({ access_token: z.string(), token_type: z.literal('Bearer') });
const metadataSchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  registration_endpoint: z.string(),
  jwks_uri: z.string(),
});

let server: AuthorizationServer;

beforeAll(async () => {
  server = await AuthorizationServer.start({
    clients: [CLIENT],
    scopes: ['read', 'vote'],
    account: 'berta',
  });
});
afterAll(() => server.stop());

async function metadata(): Promise<z.infer<typeof metadataSchema>> {
  const response = await fetch(`${server.issuer}/.well-known/openid-configuration`);
  return metadataSchema.parse(await response.json());
}

async function tokensFor(
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { token_endpoint } = await metadata();
  const body = new URLSearchParams({ resource: RESOURCE, ...fields });
  return fetch(token_endpoint, { method: 'POST', headers, body });
}

async function claimsIn(response: Response): Promise<object> {
  const { access_token } = tokensSchema.parse(await response.json());
  return claimsOf(access_token);
}

/** As somebody who takes tokens would see them. */
async function claimsOf(token: string): Promise<object> {
  const keys = createRemoteJWKSet(new URL((await metadata()).jwks_uri));
  const expected = { issuer: server.issuer, audience: RESOURCE, typ: 'at+jwt' };
  return (await jwtVerify(token, keys, expected)).payload;
}

/** Follows the redirects of a browser, which keeps its cookies, back to the client. */
async function codeFor(authorization: URL): Promise<string> {
  const cookies = new Map<string, string>();
  let at = authorization;
  while (!at.href.startsWith(REDIRECT)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    at = new URL(response.headers.get('location') ?? '', at);
  }
  return at.searchParams.get('code') ?? '';
}

describe('the authorization server', () => {
  it('says where everything is, at either well-known place', async () => {
    const told = await metadata();
    expect(told.issuer).toBe(server.issuer);
    const other = await fetch(`${server.issuer}/.well-known/oauth-authorization-server`);
    expect(metadataSchema.parse(await other.json())).toEqual(told);
  });

  it('gives a client tokens of its own, for the resource that it names alone', async () => {
    const { clientId, clientSecret } = CLIENT;
    const basic = Buffer.from(`${clientId}:${encodeURIComponent(clientSecret)}`).toString('base64');
    const response = await tokensFor(
      { grant_type: 'client_credentials', scope: 'read' },
      { authorization: `Basic ${basic}` },
    );
    expect(await claimsIn(response)).toMatchObject({ aud: RESOURCE, scope: 'read', sub: clientId });
  });

  it('refuses a client with another secret', async () => {
    const basic = Buffer.from(`${CLIENT.clientId}:guessed`).toString('base64');
    const response = await tokensFor(
      { grant_type: 'client_credentials', scope: 'read' },
      { authorization: `Basic ${basic}` },
    );
    expect(response.status).toBe(401);
  });

  it('lets a client register itself, and logs its user in by a code with PKCE', async () => {
    const { registration_endpoint, authorization_endpoint } = await metadata();
    const registered = await fetch(registration_endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ redirect_uris: [REDIRECT], token_endpoint_auth_method: 'none' }),
    });
    const { client_id } = z.object({ client_id: z.string() }).parse(await registered.json());
    const verifier = randomBytes(32).toString('base64url');
    const authorization = new URL(authorization_endpoint);
    authorization.search = new URLSearchParams({
      client_id,
      response_type: 'code',
      redirect_uri: REDIRECT,
      scope: 'read vote',
      resource: RESOURCE,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }).toString();
    const code = await codeFor(authorization);
    const exchange = { grant_type: 'authorization_code', client_id, code, redirect_uri: REDIRECT };

    const guessed = await tokensFor({ ...exchange, code_verifier: 'a'.repeat(43) });
    expect(guessed.status).toBe(400);
    const response = await tokensFor({ ...exchange, code_verifier: verifier });
    expect(await claimsIn(response)).toMatchObject({ sub: 'berta', scope: 'read vote' });
  });
});

describe('a token that a spec makes up', () => {
  it('is as if the server had given it, but for what is claimed', async () => {
    const token = await server.token({ aud: RESOURCE, sub: 'carl', scope: 'vote' });
    expect(await claimsOf(token)).toMatchObject({ sub: 'carl', scope: 'vote' });
  });

  it('does not hold when somebody else has signed it', async () => {
    const forged = await server.forgedToken({ aud: RESOURCE });
    await expect(claimsOf(forged)).rejects.toMatchObject({
      code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    });
  });
});
