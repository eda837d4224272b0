import { describe, expect, it } from '@jest/globals';
import { accessEnvironment } from './access-config.ts';

const JWT_ISSUER = 'https://login.example';

function accessOf(environment: Record<string, string>): unknown {
  return accessEnvironment.parse(environment).access;
}

function faultsOf(environment: Record<string, string>): unknown {
  return accessEnvironment.safeParse(environment).error?.issues.map(({ path }) => path.join());
}

describe('whose tokens a process takes', () => {
  it('is nobody’s, and everybody may read, if nothing is said', () => {
    expect(accessOf({})).toEqual({
      issuer: undefined,
      audience: undefined,
      anonymousAccess: 'read',
      allowUnauthenticated: false,
    });
  });

  it('is what the environment says', () => {
    const read = accessOf({
      JWT_ISSUER,
      JWT_AUDIENCE: 'https://food.example',
      JWT_JWKS_URI: 'https://keys.example/jwks',
      ANONYMOUS_ACCESS: 'none',
      ALLOW_UNAUTHENTICATED: 'true',
    });
    expect(read).toEqual({
      issuer: { url: JWT_ISSUER, jwksUri: 'https://keys.example/jwks' },
      audience: 'https://food.example',
      anonymousAccess: 'none',
      allowUnauthenticated: true,
    });
  });

  it.each(['https://login.example/', 'https://login.example:8443/a/b', 'http://[::1]:9000'])(
    'is an issuer’s by its very letters: %s',
    (url) => {
      expect(accessOf({ JWT_ISSUER: url })).toMatchObject({ issuer: { url } });
    },
  );

  it.each([
    'login.example',
    'ftp://login.example',
    'http://login.example',
    'http://10.0.0.1',
    'http://localhost.example',
    'http://127.0.0.1@login.example',
    'https://ann:secret@login.example',
    'https://login.example?tenant=a',
    'https://login.example#a',
  ])('is not an issuer’s, nor are keys, at %s', (url) => {
    expect(faultsOf({ JWT_ISSUER: url })).toEqual(['JWT_ISSUER']);
    expect(faultsOf({ JWT_ISSUER, JWT_JWKS_URI: url })).toEqual(['JWT_JWKS_URI']);
  });

  it('names everything that means nothing without an issuer', () => {
    const alone = { JWT_AUDIENCE: 'food', JWT_JWKS_URI: JWT_ISSUER, ANONYMOUS_ACCESS: 'none' };
    expect(faultsOf(alone)).toEqual(Object.keys(alone));
  });

  it('is not guessed from a word that is neither of two', () => {
    const unclear = { ANONYMOUS_ACCESS: 'write', ALLOW_UNAUTHENTICATED: 'yes' };
    expect(faultsOf({ JWT_ISSUER, ...unclear })).toEqual(Object.keys(unclear));
  });
});
