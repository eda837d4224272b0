import { describe, expect, it } from '@jest/globals';
import { parseManagerOptions } from '../options/manager-options.ts';
import type { ServerOptions } from '../options/manager-options.ts';
import { configuredAddresses, displayNameOf, keyOf } from './endpoint-address.ts';

function addressesOf(options: Omit<ServerOptions, 'name'>) {
  const { servers } = parseManagerOptions({ servers: [{ name: 'places', ...options }] });
  return servers.flatMap(configuredAddresses);
}

describe('the addresses of a server', () => {
  it('are the URLs that are configured, with their weights', () => {
    const heavy = { url: 'http://b.internal/mcp', weight: 3 };
    expect(addressesOf({ urls: ['http://a.internal/mcp', heavy] })).toEqual([
      { kind: 'http', url: 'http://a.internal/mcp', weight: 1 },
      { kind: 'http', ...heavy },
    ]);
  });

  it('are the one process that is configured', () => {
    expect(addressesOf({ stdio: { command: 'places' } })).toMatchObject([
      { kind: 'stdio', stdio: { command: 'places', args: [] } },
    ]);
  });

  it('are none where they are discovered', () => {
    expect(addressesOf({ discovery: { kind: 'dns', url: 'http://a.internal/mcp' } })).toEqual([]);
  });

  it('are told apart by all of the URL, but shown without its query', () => {
    const tenant = (name: string) =>
      ({ kind: 'http', url: `http://a.internal/mcp?tenant=${name}`, weight: 1 }) as const;
    expect(keyOf(tenant('a'))).not.toBe(keyOf(tenant('b')));
    expect(keyOf({ ...tenant('a'), host: 'places' })).not.toBe(keyOf(tenant('a')));
    expect([tenant('a'), tenant('b')].map(displayNameOf)).toEqual(['a.internal', 'a.internal']);
  });
});
