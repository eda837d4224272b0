import { describe, expect, it } from '@jest/globals';
import { bareAddress, trustIn } from './proxies.ts';

describe('an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:51342', '203.0.113.7'],
    [' 203.0.113.7 ', '203.0.113.7'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['2001:db8::1', '2001:db8::1'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['fe80::1%eth0', 'fe80::1'],
    ['unknown', 'unknown'],
    ['_hidden:80', '_hidden:80'],
  ])('%p is %p', (told, bare) => {
    expect(bareAddress(told)).toBe(bare);
  });
});

describe('trust', () => {
  const isTrusted = trustIn(['10.0.0.0/8', '192.0.2.1', '2001:db8::/32']);

  it.each(['10.1.2.3', '10.1.2.3:8080', '::ffff:10.1.2.3', '192.0.2.1', '[2001:db8::5]:443'])(
    'is in %p',
    (address) => {
      expect(isTrusted(address)).toBe(true);
    },
  );

  it.each(['11.0.0.1', '192.0.2.2', '2001:db9::1', 'unknown', '', '10.1.2.3.evil.example'])(
    'is not in %p',
    (address) => {
      expect(isTrusted(address)).toBe(false);
    },
  );
});
