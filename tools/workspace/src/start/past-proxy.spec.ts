import { describe, expect, it } from '@jest/globals';
import { pastProxy } from './past-proxy.ts';

const LOOPBACK = 'localhost,127.0.0.1,[::1]';

describe('pastProxy', () => {
  it('excepts loopback, in both spellings', () => {
    const env = { http_proxy: 'http://proxy:3128' };
    expect(pastProxy(env)).toEqual({ ...env, no_proxy: LOOPBACK, NO_PROXY: LOOPBACK });
  });

  it('keeps the exceptions that there are', () => {
    expect(pastProxy({ NO_PROXY: '.example.com' }).NO_PROXY).toBe(`.example.com,${LOOPBACK}`);
  });

  it('leaves an exception of everything as it is', () => {
    expect(pastProxy({ no_proxy: '*' })).toEqual({ no_proxy: '*' });
  });
});
