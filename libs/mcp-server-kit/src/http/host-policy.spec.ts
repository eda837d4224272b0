import { describe, expect, it } from '@jest/globals';
import { HostPolicy, isLoopback } from './host-policy.ts';

describe('the host policy', () => {
  const policy = new HostPolicy('192.168.1.5', ['Search.local']);

  it.each([
    'localhost',
    'localhost:8081',
    '127.0.0.1:8081',
    '[::1]:8081',
    '192.168.1.5:8081',
    'search.local',
  ])('serves the Host %s', (host) => {
    expect(policy.refuse({ host })).toBe(undefined);
  });

  it.each([undefined, '', 'evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '@'])(
    'refuses the Host %p',
    (host) => {
      expect(policy.refuse({ ...(host !== undefined && { host }) })?.status).toBe(403);
    },
  );

  it.each(['http://localhost:3000', 'https://search.local'])('serves the Origin %s', (origin) => {
    expect(policy.refuse({ host: 'localhost', origin })).toBe(undefined);
  });

  it.each(['https://evil.example', 'null', 'file://'])('refuses the Origin %s', (origin) => {
    expect(policy.refuse({ host: 'localhost', origin })?.status).toBe(403);
  });

  it.each(['0.0.0.0', '::'])('does not take the wildcard %s for a name', (wildcard) => {
    expect(new HostPolicy(wildcard, []).refuse({ host: '0.0.0.0' })?.status).toBe(403);
  });
});

describe('loopback', () => {
  it.each(['127.0.0.1', '127.8.9.1', '::1', 'localhost'])('is %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(['0.0.0.0', '::', '10.0.0.1', '127.evil.example'])('is not %s', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});
