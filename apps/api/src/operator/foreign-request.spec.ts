import { describe, expect, it } from '@jest/globals';
import { foreignness } from './foreign-request.ts';

const HOST = '127.0.0.1:3000';
const asked = (remoteAddress: string | undefined, headers = {}, protocol = 'http' as const) =>
  foreignness({ socket: { remoteAddress }, headers: { host: HOST, ...headers }, protocol });

describe('a request', () => {
  it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])(
    'from %s is from here',
    (from) => {
      expect(asked(from)).toBeUndefined();
    },
  );

  it.each(['10.0.0.7', '::ffff:10.0.0.7', '1270.0.0.1', '127.evil', '2001:db8::1', '', undefined])(
    'from %s is not',
    (from) => {
      expect(asked(from)).toBe('remote');
    },
  );

  it.each([{ 'x-forwarded-for': '10.0.0.7' }, { forwarded: 'for=10.0.0.7' }])(
    'that was forwarded is not: %p',
    (headers) => {
      expect(asked('127.0.0.1', headers)).toBe('forwarded');
    },
  );

  it.each([
    ['https://evil.example'],
    ['http://127.0.0.1.evil.example:3000'],
    ['http://127.0.0.1:5173'],
    ['http://127.0.0.1'],
    ['http://localhost:3000'],
    ['https://127.0.0.1:3000'],
    ['null'],
    [''],
  ])('that a page of "%s" makes a browser send is not', (origin) => {
    expect(asked('127.0.0.1', { origin })).toBe('other-page');
  });

  it.each(['cross-site', 'same-site', 'anything'])(
    'that a browser says is %s is not, though an image of a page names no Origin',
    (site) => {
      expect(asked('127.0.0.1', { 'sec-fetch-site': site })).toBe('other-page');
    },
  );

  it.each([
    { origin: `http://${HOST}` },
    { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' },
    { origin: 'http://localhost:3000', host: 'LOCALHOST:3000' },
    { origin: 'http://[::1]:3000', host: '[::1]:3000' },
    { 'sec-fetch-site': 'none' },
  ])('of our own page, or of a person, in a browser on this machine is: %p', (headers) => {
    expect(asked('127.0.0.1', headers)).toBeUndefined();
  });
});
