import { describe, expect, it } from '@jest/globals';
import { ServedHosts } from './served-hosts.ts';

const hosts = (bound: string, allowedHosts: string[] = [], publicUrl?: string): ServedHosts =>
  new ServedHosts({ host: bound, allowedHosts, publicUrl });

describe('a Host', () => {
  it.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST', ''])('%p is served anywhere', (name) => {
    expect(hosts('0.0.0.0').serve(name, '/api/v1/restaurants')).toBe(true);
  });

  it.each(['evil.example', '0.0.0.0', '[::]', 'localhost.evil.example', '192.0.2.7'])(
    '%p is not, where nobody named it',
    (name) => {
      expect(hosts('0.0.0.0').serve(name, '/api/v1/restaurants')).toBe(false);
    },
  );

  it('is served that we are bound to, that is configured, or that the world calls us by', () => {
    expect(hosts('192.0.2.7').serve('192.0.2.7', '/')).toBe(true);
    expect(hosts('2001:db8::7').serve('[2001:db8::7]', '/')).toBe(true);
    expect(hosts('::', ['eat.internal']).serve('Eat.Internal', '/')).toBe(true);
    expect(hosts('::', [], 'https://eat.example/api').serve('eat.example', '/')).toBe(true);
  });

  it('is not asked of those who look whether the process lives', () => {
    for (const path of ['/health', '/health/live', '/health/ready'])
      expect(hosts('::').serve('10.1.2.3', path)).toBe(true);
    expect(hosts('::').serve('10.1.2.3', '/healthy')).toBe(false);
  });
});
