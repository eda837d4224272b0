import { describe, expect, it } from '@jest/globals';
import { parseManagerOptions } from './manager-options.ts';
import type { ServerOptions, ServerSettings } from './manager-options.ts';

const urls = ['https://places.test/mcp'];

function parse(options: Partial<ServerOptions>): ServerSettings | undefined {
  return parseManagerOptions({ servers: [{ name: 'places', ...options }] }).servers[0];
}

describe('the options of a server', () => {
  it('have each endpoint once, and tell which is there twice without its query', () => {
    const of = (...tenants: string[]) =>
      tenants.map((tenant) => `https://places.test/mcp?tenant=${tenant}`);
    expect(parse({ urls: of('a', 'b') })?.urls).toHaveLength(2);
    expect(() => parse({ urls: of('a', 'b', 'a') })).toThrow(
      /urls: https:\/\/places\.test\/mcp is there twice$/,
    );
  });

  it('give calls over HTTP, which share connections, more room than processes', () => {
    expect(parse({ urls })?.pool.maxSize).toBe(100);
    expect(parse({ stdio: { command: 'places' } })?.pool.maxSize).toBe(10);
    expect(parse({ urls, pool: { minSize: 200 } })?.pool.maxSize).toBe(200);
    expect(parse({ urls, pool: { maxSize: 3 } })?.pool.maxSize).toBe(3);
  });

  it('know no time longer than a year', () => {
    const monthMs = 30 * 86_400_000;
    expect(parse({ urls, health: { intervalMs: monthMs } })?.health.intervalMs).toBe(monthMs);
    for (const ms of [Infinity, NaN, 0, 0.5, 367 * 86_400_000])
      expect(() => parse({ urls, health: { intervalMs: ms } })).toThrow('health.intervalMs');
  });
});
