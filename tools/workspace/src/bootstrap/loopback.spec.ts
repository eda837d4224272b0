import { describe, expect, it } from '@jest/globals';
import { withoutLoopbackProxy } from '../../bin/loopback.js';

describe('an environment without a proxy for our own machine', () => {
  const LOOPBACK = 'localhost,127.0.0.1,[::1]';

  it.each([
    ['nothing', {}, LOOPBACK],
    ['an empty one', { NO_PROXY: '' }, LOOPBACK],
    ['what is given', { NO_PROXY: 'intra.example' }, `intra.example,${LOOPBACK}`],
    ['the small spelling first', { NO_PROXY: 'a', no_proxy: 'b' }, `b,${LOOPBACK}`],
  ])('adds to %s, in both spellings', (_name, env, exempt) => {
    expect(withoutLoopbackProxy({ HTTP_PROXY: 'http://proxy.example', ...env })).toEqual({
      HTTP_PROXY: 'http://proxy.example',
      NO_PROXY: exempt,
      no_proxy: exempt,
    });
  });

  it('is the same where no address has one', () => {
    expect(withoutLoopbackProxy({ NO_PROXY: '*' })).toEqual({ NO_PROXY: '*' });
  });
});
