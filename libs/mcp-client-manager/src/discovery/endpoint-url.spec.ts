import { describe, expect, it } from '@jest/globals';
import { endpointAt } from './endpoint-url.ts';

const template = new URL('http://search.internal:8081/mcp');

describe('endpointAt', () => {
  it.each(['', 'a b', 'a/b', 'me@a', 'a?b', 'a\\b', '[::1', 'a:8080'])(
    'does not take %j for a host, nor the template’s in its place',
    (host) => {
      expect(() => endpointAt(template, { host, weight: 1 })).toThrow('is no host');
    },
  );

  it('keeps scheme, port and path', () => {
    expect(endpointAt(template, { host: 'a.internal.', weight: 0 })).toEqual({
      url: 'http://a.internal:8081/mcp',
      weight: 1,
    });
  });
});
