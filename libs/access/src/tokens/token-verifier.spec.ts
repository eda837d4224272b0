import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, silentLogger } from '@tablewise/kernel';
import { TestIssuer } from '../testing/test-issuer.ts';
import { TokenVerifier } from './token-verifier.ts';

const MINUTE_MS = 60_000;

let issuer: TestIssuer;
let clock: ManualClock;
let verifier: TokenVerifier;

beforeEach(async () => {
  issuer = await TestIssuer.start();
  clock = new ManualClock();
  verifier = verifierOf(issuer);
});
afterEach(() => issuer.stop());

function verifierOf({ url }: TestIssuer): TokenVerifier {
  return new TokenVerifier({ issuer: url, audience: 'food', clock, logger: silentLogger });
}

const encoded = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a token', () => {
  it.each(['ES256', 'RS256', 'EdDSA'] as const)('names its subject and scopes: %s', async (alg) => {
    await issuer.addKey('other', alg);
    const token = await issuer.token({ scope: 'a  b' }, { kid: 'other' });
    expect(await verifier.verify(token)).toEqual({
      issuer: issuer.url,
      subject: 'ann',
      scopes: ['a', 'b'],
      expiresAt: 3_600,
    });
  });

  it.each([
    ['check 4: for somebody else', { aud: 'bank' }, 'audience'],
    ['check 4: for us and somebody else', { aud: ['food', 'bank'] }, 'audience'],
    ['check 4: for us, twice', { aud: ['food', 'food'] }, 'audience'],
    ['check 4: for nobody', { aud: [] }, 'audience'],
    ['check 4: without an audience', { aud: undefined }, 'claims'],
    ['check 5: of another issuer', { iss: 'https://evil.example' }, 'issuer'],
    ['check 5: that ends at a text', { exp: '9999' }, 'claims'],
    ['that never ends', { exp: undefined }, 'claims'],
    ['that has ended', { exp: -31 }, 'expired'],
    ['that has not begun', { nbf: 31 }, 'not-yet-valid'],
    ['that begins at a text', { nbf: '0' }, 'claims'],
    ['without a subject', { sub: undefined }, 'claims'],
    ['check 2: of an empty subject', { sub: '' }, 'claims'],
    ['whose subject is a number', { sub: 7 }, 'claims'],
    ['whose scopes are a list', { scope: ['a'] }, 'claims'],
  ])('%s is refused', async (_what, claims, reason) => {
    await expect(verifier.verify(await issuer.token(claims))).rejects.toMatchObject({
      code: 'INPUT_TOKEN_INVALID',
      details: { reason },
    });
  });

  it('may be off by the half minute that clocks differ', async () => {
    const token = await issuer.token({ exp: -29, nbf: 29 });
    await expect(verifier.verify(token)).resolves.toMatchObject({ subject: 'ann' });
  });

  it('of one audience in a list is taken', async () => {
    const token = await issuer.token({ aud: ['food'] });
    await expect(verifier.verify(token)).resolves.toMatchObject({ subject: 'ann' });
  });

  it('of the type’s full name is taken', async () => {
    const token = await issuer.token({}, { typ: 'application/at+jwt' });
    await expect(verifier.verify(token)).resolves.toMatchObject({ subject: 'ann' });
  });

  it.each(['', 'JWT', 'id+jwt'])('check 5: of the type "%s" is no access token', async (typ) => {
    await expect(verifier.verify(await issuer.token({}, { typ }))).rejects.toMatchObject({
      details: { reason: 'type' },
    });
  });

  it('check 5: signed with nothing, with a public key as secret, by somebody else is refused', async () => {
    const claims = { iss: issuer.url, sub: 'ann', aud: 'food', exp: 3_600 };
    const unsigned = `${encoded({ alg: 'none', typ: 'at+jwt', kid: 'first' })}.${encoded(claims)}.`;
    const forgeries = [unsigned, await issuer.hmacWithPublicKey(), await issuer.forged()];
    const reasons = await Promise.all(
      forgeries.map((token) => verifier.verify(token).catch((error: unknown) => error)),
    );
    expect(reasons).toMatchObject(
      ['algorithm', 'algorithm', 'signature'].map((reason) => ({ details: { reason } })),
    );
  });

  it('check 5: without a key id is refused, and one whose key is a secret', async () => {
    const [, payload = '', signature = ''] = (await issuer.token()).split('.');
    for (const kid of [{}, { kid: 'shared' }]) {
      const header = encoded({ alg: 'ES256', typ: 'at+jwt', ...kid });
      await expect(verifier.verify(`${header}.${payload}.${signature}`)).rejects.toMatchObject({
        details: { reason: 'key' },
      });
    }
  });

  it.each(['', 'anything', 'a.b.c', '..', 'x'.repeat(100_000)])(
    'check 2: that is none is refused',
    async (token) => {
      await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'INPUT_TOKEN_INVALID' });
      expect(issuer.keyRequests).toBe(0);
    },
  );

  it('that is longer than a head may be is refused unread, however good', async () => {
    const token = await issuer.token({ scope: 'x'.repeat(16_384) });
    await expect(verifier.verify(token)).rejects.toMatchObject({
      details: { reason: 'malformed' },
    });
    expect(issuer.keyRequests).toBe(0);
  });

  it('is told nothing of in the refusal', async () => {
    const token = await issuer.token({ aud: 'bank', iss: 'https://evil.example' });
    const error: unknown = await verifier.verify(token).catch((reason: unknown) => reason);
    expect(JSON.stringify(error) + String(error)).not.toMatch(/bank|evil/);
  });
});

describe('a token that was verified', () => {
  it('is known at once, until it ends', async () => {
    const token = await issuer.token({ exp: 60 });
    expect(verifier.verified(token)).toBe(undefined);
    const identity = await verifier.verify(token);
    expect(verifier.verified(token)).toBe(identity);
    await clock.advance(89_999);
    expect(verifier.verified(token)).toBe(identity);
    await clock.advance(1);
    expect(verifier.verified(token)).toBe(undefined);
    await expect(verifier.verify(token)).rejects.toMatchObject({ details: { reason: 'expired' } });
  });

  it('is looked at again after five minutes', async () => {
    const token = await issuer.token();
    await verifier.verify(token);
    await clock.advance(5 * MINUTE_MS);
    expect(verifier.verified(token)).toBe(undefined);
  });

  it('is no good once its key is gone', async () => {
    const token = await issuer.token();
    await verifier.verify(token);
    await issuer.addKey('second', 'ES256');
    issuer.dropKey('first');
    await clock.advance(30_000);
    await verifier.verify(await issuer.token({}, { kid: 'second' }));
    expect(verifier.verified(token)).toBe(undefined);
    await expect(verifier.verify(token)).rejects.toMatchObject({ details: { reason: 'key' } });
  });

  it('was looked at once for all who came with it', async () => {
    const token = await issuer.token();
    const all = await Promise.all(Array.from({ length: 8 }, () => verifier.verify(token)));
    expect(new Set(all).size).toBe(1);
    expect(issuer.keyRequests).toBe(1);
  });
});

describe('check 6: the keys of an issuer', () => {
  it('are fetched once for 1,000 tokens that name keys it never had', async () => {
    const [, payload = '', signature = ''] = (await issuer.token()).split('.');
    const invented = Array.from({ length: 1_000 }, (_, n) => {
      const header = encoded({ alg: 'ES256', typ: 'at+jwt', kid: `${n}` });
      return verifier.verify(`${header}.${payload}.${signature}`).catch(() => 'refused');
    });
    expect(new Set(await Promise.all(invented))).toEqual(new Set(['refused']));
    expect(issuer.keyRequests).toBe(1);
  });

  it('are looked for again when a token names a new one, every half minute at most', async () => {
    await verifier.verify(await issuer.token());
    await issuer.addKey('second', 'ES256');
    const token = await issuer.token({}, { kid: 'second' });
    await expect(verifier.verify(token)).rejects.toMatchObject({ details: { reason: 'key' } });
    await clock.advance(30_000);
    await expect(verifier.verify(token)).resolves.toMatchObject({ subject: 'ann' });
    expect(issuer.keyRequests).toBe(2);
  });

  it('serve while the issuer is down, however old', async () => {
    await verifier.verify(await issuer.token());
    issuer.answer = (response) => response.socket?.destroy();
    await clock.advance(11 * MINUTE_MS);
    await expect(verifier.verify(await issuer.token())).resolves.toMatchObject({ subject: 'ann' });
  });

  it('are looked for again after ten minutes, and nobody waits for them', async () => {
    await verifier.verify(await issuer.token());
    await clock.advance(10 * MINUTE_MS + 1);
    issuer.answer = () => undefined;
    await expect(verifier.verify(await issuer.token())).resolves.toMatchObject({ subject: 'ann' });
    expect(clock.pendingTimers).toBe(1);
    await clock.advance(5_000);
    expect(clock.pendingTimers).toBe(0);
  });

  it('that are broken are no fault of ours', async () => {
    const keys = [{ kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA', kid: 'first' }];
    const document = JSON.stringify({ issuer: issuer.url, jwks_uri: `${issuer.url}/keys`, keys });
    issuer.answer = (response) => response.end(document);
    await expect(verifier.verify(await issuer.token())).rejects.toMatchObject({
      details: { reason: 'key' },
    });
  });

  it.each([
    ['come', (): undefined => undefined],
    ['end', (response: ServerResponse) => response.write('{"keys":[')],
  ])('that never %s are given up after five seconds, no token’s fault', async (_what, answer) => {
    issuer.answer = answer;
    const outcome = expect(verifier.verify(await issuer.token())).rejects.toMatchObject({
      code: 'UPSTREAM_ISSUER_UNREACHABLE',
      retryable: true,
    });
    await clock.untilSomeoneSleeps();
    await clock.advance(5_000);
    await outcome;
    expect(clock.pendingTimers).toBe(0);
  });

  it.each([
    ['no key set', 200, '{"keys":"none"}'],
    ['a failure', 500, '{"keys":[]}'],
  ])('are not %s', async (_what, status, body) => {
    issuer.answer = (response) => response.writeHead(status).end(body);
    await expect(verifier.verify(await issuer.token())).rejects.toMatchObject({
      code: 'UPSTREAM_ISSUER_UNREACHABLE',
    });
  });

  it('are not those of metadata that is another issuer’s', async () => {
    const other = await TestIssuer.start();
    other.answer = (response) =>
      response.end(JSON.stringify({ issuer: issuer.url, jwks_uri: `${issuer.url}/keys` }));
    await expect(verifierOf(other).verify(await issuer.token())).rejects.toMatchObject({
      code: 'UPSTREAM_ISSUER_UNREACHABLE',
    });
    await other.stop();
  });
});
