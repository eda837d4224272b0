import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { issuerKeys } from './issuer-keys.ts';

const MAX_BYTES = 262_144;

const { signal } = new AbortController();
const good = {
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }),
  kid: 'good',
};

let server: Server;
let url: string;
/** By path; another path is a 404. */
let documents: Record<string, unknown>;
let asked: string[];

beforeEach(async () => {
  asked = [];
  server = createServer(({ url: path = '' }, response) => {
    asked.push(path);
    if (path === '/moved') return response.writeHead(302, { location: '/keys' }).end();
    response.statusCode = path in documents ? 200 : 404;
    return response.end(JSON.stringify(documents[path] ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;
  documents = { '/keys': { keys: [good] } };
});
afterEach(async () => {
  jest.restoreAllMocks();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function rsaOf(modulusLength: number): object {
  return generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ format: 'jwk' });
}

describe('where the keys of an issuer are', () => {
  it.each([
    '/.well-known/oauth-authorization-server/tenant',
    '/tenant/.well-known/openid-configuration',
  ])('stands in its metadata, with its path: %s', async (place) => {
    documents[place] = { issuer: `${url}/tenant`, jwks_uri: `${url}/keys` };
    await expect(issuerKeys({ url: `${url}/tenant` }, signal)).resolves.toEqual({ keys: [good] });
    expect(asked.at(-1)).toBe('/keys');
  });

  it('may be said, and then its metadata is not read', async () => {
    await issuerKeys({ url: 'https://login.example', jwksUri: `${url}/keys` }, signal);
    expect(asked).toEqual(['/keys']);
  });

  it('is not where the metadata of another says, not even one with a slash more', async () => {
    const place = '/.well-known/openid-configuration';
    documents[place] = { issuer: `${url}/`, jwks_uri: `${url}/keys` };
    await expect(issuerKeys({ url }, signal)).rejects.toThrow(`not the metadata of ${url}`);
    expect(asked).not.toContain('/keys');
  });

  it('is not elsewhere without TLS', async () => {
    documents['/.well-known/openid-configuration'] = {
      issuer: url,
      jwks_uri: 'http://169.254.169.254/keys',
    };
    await expect(issuerKeys({ url }, signal)).rejects.toThrow('its jwks_uri is not https');
  });

  it.each(['http://login.example/keys', 'http://127.0.0.1/keys'])(
    'is not without TLS where the issuer has it: %s',
    async (uri) => {
      const issuer = 'https://login.example';
      const metadata = JSON.stringify({ issuer, jwks_uri: uri });
      const fetched = jest
        .spyOn(globalThis, 'fetch')
        .mockImplementation(() => Promise.resolve(new Response(metadata)));
      await expect(issuerKeys({ url: issuer }, signal)).rejects.toThrow('jwks_uri is not https');
      expect(fetched.mock.calls.map(([place]) => place)).not.toContain(uri);
    },
  );
});

describe('the keys of an issuer', () => {
  it.each<[string, object]>([
    ['for encryption', { ...good, use: 'enc' }],
    ['that are secrets', { kty: 'oct', k: 'c2VjcmV0' }],
    ['of an unknown kind', { kty: 'AKP', pub: 'AAAA' }],
    ['that are no point of their curve', { ...good, x: good.y, y: good.x }],
    ['of the wrong length', { ...good, x: 'AAAA' }],
    ['that lack a half', { kty: 'EC', crv: 'P-256', x: good.x }],
    ['of an unknown curve', { ...good, crv: 'P-1' }],
    ['whose parts are no texts', { kty: 'RSA', n: 7, e: 'AQAB' }],
    ['that lack everything', { kty: 'OKP' }],
    ['of 1,024 bits', rsaOf(1_024)],
    ['of 2,040 bits', rsaOf(2_040)],
  ])('are not those %s, and the others go on', async (_which, key) => {
    documents['/keys'] = { keys: [{ ...key, kid: 'other' }, good] };
    await expect(issuerKeys({ url, jwksUri: `${url}/keys` }, signal)).resolves.toEqual({
      keys: [good],
    });
  });

  it('are those of 2,048 bits', async () => {
    const keys = [{ ...rsaOf(2_048), kid: 'rsa', use: 'sig' }];
    documents['/keys'] = { keys };
    await expect(issuerKeys({ url, jwksUri: `${url}/keys` }, signal)).resolves.toEqual({ keys });
  });

  it('are not those to which a redirect leads', async () => {
    await expect(issuerKeys({ url, jwksUri: `${url}/moved` }, signal)).rejects.toThrow('/moved');
    expect(asked).toEqual(['/moved']);
  });

  it('have 256 kB at most', async () => {
    const length = MAX_BYTES - JSON.stringify({ keys: [good], more: '' }).length;
    const look = () => issuerKeys({ url, jwksUri: `${url}/keys` }, signal);
    documents['/keys'] = { keys: [good], more: 'x'.repeat(length) };
    await expect(look()).resolves.toEqual({ keys: [good] });
    documents['/keys'] = { keys: [good], more: 'x'.repeat(length + 1) };
    await expect(look()).rejects.toThrow(`more than ${MAX_BYTES} bytes`);
  });

  it('are a hundred at most', async () => {
    documents['/keys'] = { keys: Array.from({ length: 101 }, () => good) };
    await expect(issuerKeys({ url, jwksUri: `${url}/keys` }, signal)).rejects.toThrow('no key set');
  });
});
