import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { refuseExposure } from './exposure.ts';
import type { AccessConfig } from './access-config.ts';

const open: AccessConfig = { anonymousAccess: 'read', allowUnauthenticated: false };

describe('a process that asks nobody who they are', () => {
  it.each(['localhost', 'LOCALHOST', '::1', '127.0.0.1', '127.255.1.2', '::ffff:127.0.0.1'])(
    'may listen on this machine alone: %s',
    (host) => {
      expect(() => {
        refuseExposure({ host, access: open });
      }).not.toThrow();
    },
  );

  it.each([
    '0.0.0.0',
    '::',
    'fe80::1',
    '::ffff:10.0.0.1',
    'food.example',
    'localhost.example',
    '127.0.0.1.example',
    '127.1',
  ])('does not start where others reach it, and says what to set: %s', (host) => {
    let refusal: unknown;
    try {
      refuseExposure({ host, access: open });
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({
      code: 'CONFIG_UNAUTHENTICATED',
      message: expect.stringMatching(/^HOST=.*JWT_ISSUER.*ALLOW_UNAUTHENTICATED=true/),
    });
  });

  it('starts on no address but those of 127', () => {
    fc.assert(
      fc.property(fc.ipV4(), (host) => {
        const start = (): void => {
          refuseExposure({ host, access: open });
        };
        if (host.startsWith('127.')) expect(start).not.toThrow();
        else expect(start).toThrow(`HOST=${host} `);
      }),
    );
  });

  it.each<[string, Partial<AccessConfig>]>([
    ['there is an issuer', { issuer: { url: 'https://login.example' } }],
    ['something in front asks', { allowUnauthenticated: true }],
  ])('may be reached by others where %s', (_why, access) => {
    expect(() => {
      refuseExposure({ host: '0.0.0.0', access: { ...open, ...access } });
    }).not.toThrow();
  });
});
