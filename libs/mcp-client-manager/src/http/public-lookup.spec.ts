import type { LookupAddress } from 'node:dns';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Agent } from 'undici';
import { LoopbackServer } from '../testing/loopback-server.ts';
import { isPublicAddress, publicLookup } from './public-lookup.ts';
import type { Resolve } from './public-lookup.ts';

const PUBLIC = '93.184.216.34';

/** A name server that says one thing after the other. */
function saying(...answers: string[][]): { resolve: Resolve; asked: () => number } {
  let asked = 0;
  const resolve: Resolve = (_host, _options, found) => {
    const addresses = answers[Math.min(asked++, answers.length - 1)] ?? [];
    const family = (address: string): number => (address.includes(':') ? 6 : 4);
    found(
      null,
      addresses.map((address) => ({ address, family: family(address) })),
    );
  };
  return { resolve, asked: () => asked };
}

function lookUp(resolve: Resolve): Promise<string | LookupAddress[]> {
  return new Promise((done, fail) => {
    publicLookup(resolve)('login.example', { all: true }, (error, addresses) => {
      if (error === null) done(addresses);
      else fail(error);
    });
  });
}

describe('check 12: an address', () => {
  it.each([
    ...['169.254.169.254', '127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '100.64.0.1'],
    ...['0.0.0.0', '224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:7f00:1', '::7f00:1'],
    ...['64:ff9b::7f00:1', '2002:7f00:1::', 'fe80::1', 'fd00::1', 'fc00::1', 'ff02::1'],
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([PUBLIC, '8.8.8.8', '172.32.0.1', '2606:4700::1111'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it('that is private beside others makes a name one that is not connected to', async () => {
    await expect(lookUp(saying([PUBLIC, '10.0.0.1']).resolve)).rejects.toThrow('not public');
  });
});

describe('check 13: a name whose address changes', () => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(() => Promise.all(closing.splice(0).map((close) => close())));

  it('is connected to where it was when that was checked', async () => {
    const names = saying([PUBLIC], ['127.0.0.1']);
    await expect(lookUp(names.resolve)).resolves.toEqual([{ address: PUBLIC, family: 4 }]);
    expect(names.asked()).toBe(1);
  });

  it('reaches nobody on this machine', async () => {
    const server = await LoopbackServer.start((_request, response) => response.end());
    const agent = new Agent({
      connect: { lookup: publicLookup(saying(['127.0.0.1']).resolve) },
    });
    closing.push(
      () => agent.destroy(),
      () => server.stop(),
    );
    const { port } = new URL(server.origin);
    await expect(
      agent.request({ origin: `http://login.example:${port}`, path: '/', method: 'GET' }),
    ).rejects.toThrow('not public');
    expect(server.received).toHaveLength(0);
  });
});
