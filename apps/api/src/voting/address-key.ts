import { isIP, isIPv6 } from 'node:net';
import { bareAddress } from '../http/proxies.ts';

/**
 * Who counts as one address: an IPv6 caller is given 2^64 of them, so it is their network that
 * counts, and a port is not a part of it. Whatever else a proxy tells is
 * one address, or keys would be as long as a caller likes.
 */
export function addressKey(address: string): string {
  const bare = bareAddress(address);
  if (isIP(bare) === 0) return 'unknown';
  return isIPv6(bare) ? networkOf(bare) : bare;
}

/** The first 64 bits. */
function networkOf(address: string): string {
  const [front = [], back] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const groups = [...front, ...Array<string>(8).fill('0')].slice(0, 8 - (back?.length ?? 0));
  const network = [...groups, ...(back ?? [])].slice(0, 4);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
