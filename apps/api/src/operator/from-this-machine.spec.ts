import { describe, expect, it } from '@jest/globals';
import { isFromThisMachine } from './from-this-machine.ts';

const asked = (remoteAddress: string | undefined, headers = {}): boolean =>
  isFromThisMachine({ remoteAddress, headers });

describe('a request', () => {
  it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])(
    'from %s is from here',
    (from) => {
      expect(asked(from)).toBe(true);
    },
  );

  it.each(['10.0.0.7', '::ffff:10.0.0.7', '1270.0.0.1', '127.evil', '2001:db8::1', '', undefined])(
    'from %s is not',
    (from) => {
      expect(asked(from)).toBe(false);
    },
  );

  it.each([{ 'x-forwarded-for': '10.0.0.7' }, { forwarded: 'for=10.0.0.7' }])(
    'that was forwarded is not: %p',
    (headers) => {
      expect(asked('127.0.0.1', headers)).toBe(false);
    },
  );

  it.each(['https://evil.example', 'http://localhost.evil.example', 'null', ''])(
    'that a page of "%s" makes a browser send is not',
    (origin) => {
      expect(asked('127.0.0.1', { origin })).toBe(false);
    },
  );

  it('of our own docs page in a browser on this machine is', () => {
    expect(asked('127.0.0.1', { origin: 'http://localhost:3000' })).toBe(true);
  });
});
