import { isIPv4 } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { bareAddress } from '../http/proxies.ts';

/** Why a request is not one of this machine's own: from another, forwarded, or made by a page. */
export const FOREIGN = ['remote', 'forwarded', 'other-page'] as const;
export type Foreign = (typeof FOREIGN)[number];

type Request = Pick<FastifyRequest, 'headers' | 'protocol'> & {
  readonly socket: { readonly remoteAddress?: string | undefined };
};

/** What a browser says of a request that no page made, or one of this very origin. */
const OWN_SITES: readonly unknown[] = [undefined, 'same-origin', 'none'];

/**
 * Why it does not count as asked by someone on this machine; absent if it does. What a proxy on it
 * forwards, or a page from elsewhere makes a browser on it send, comes from loopback too. Elsewhere
 * is every other origin: what listens at another port of this machine is somebody else's.
 */
export function foreignness({ headers, protocol, socket }: Request): Foreign | undefined {
  const { forwarded, host = '', origin, 'x-forwarded-for': forwardedFor } = headers;
  if (!isLoopback(socket.remoteAddress ?? '')) return 'remote';
  if (forwarded !== undefined || forwardedFor !== undefined) return 'forwarded';
  const own = `${protocol}://${host}`;
  if (origin !== undefined && origin.toLowerCase() !== own.toLowerCase()) return 'other-page';
  // An image or a link of a page from elsewhere has no Origin.
  return OWN_SITES.includes(headers['sec-fetch-site']) ? undefined : 'other-page';
}

function isLoopback(address: string): boolean {
  const bare = bareAddress(address);
  return bare === '::1' || (isIPv4(bare) && bare.startsWith('127.'));
}
