import { lookup } from 'node:dns';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { BlockList, isIPv6 } from 'node:net';

/** What `node:dns` offers, and a spec in its place. */
export type Resolve = (
  host: string,
  options: LookupOptions & { readonly all: true },
  found: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** A name leads to where only machines of a private network are. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';

  constructor(host: string) {
    super(`${host} is at an address that is not public`);
  }
}

/** IANA's special-purpose registries; one list a family, or IPv6 in which IPv4 hides would be all of it. */
const NOT_PUBLIC = {
  ipv4: networks('ipv4', [
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
    ...['172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16'],
    ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'],
  ]),
  ipv6: networks('ipv6', [
    ...['::/8', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32'],
    ...['2002::/16', '5f00::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
  ]),
};

/** Whether an IP address, without brackets, is one that the whole internet reaches. */
export function isPublicAddress(address: string): boolean {
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  return !NOT_PUBLIC[family].check(address, family);
}

/**
 * Finds the addresses for a connection, none of which may be private. What was checked is what is
 * connected to: an answer that changes later changes nothing.
 */
export function publicLookup(resolve: Resolve = lookup) {
  return (host: string, options: LookupOptions, found: Found): void => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) found(error, []);
      else if (!addresses.every(({ address }) => isPublicAddress(address)))
        found(new PrivateAddressError(host), []);
      else if (options.all === true) found(null, addresses);
      else found(null, addresses[0]?.address ?? '', addresses[0]?.family);
    });
  };
}

function networks(family: 'ipv4' | 'ipv6', list: readonly string[]): BlockList {
  const blocked = new BlockList();
  for (const network of list) {
    const [address = '', prefix] = network.split('/');
    blocked.addSubnet(address, Number(prefix), family);
  }
  return blocked;
}
