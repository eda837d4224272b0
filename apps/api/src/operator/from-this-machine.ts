import type { IncomingHttpHeaders } from 'node:http';
import { isIPv4 } from 'node:net';
import { LOOPBACK_NAMES } from '@tablewise/kernel';
import { bareAddress } from '../http/proxies.ts';

interface Request {
  readonly remoteAddress: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Whether someone on this machine asks. What a proxy on it forwards, or a page from elsewhere makes
 * a browser on it send, comes from loopback too: neither counts.
 */
export function isFromThisMachine({ remoteAddress = '', headers }: Request): boolean {
  const { forwarded, origin, 'x-forwarded-for': forwardedFor } = headers;
  if (forwarded !== undefined || forwardedFor !== undefined) return false;
  if (origin !== undefined && !isLoopbackOrigin(origin)) return false;
  return isLoopback(remoteAddress);
}

function isLoopback(address: string): boolean {
  const bare = bareAddress(address);
  return bare === '::1' || (isIPv4(bare) && bare.startsWith('127.'));
}

function isLoopbackOrigin(origin: string): boolean {
  return URL.canParse(origin) && LOOPBACK_NAMES.includes(new URL(origin).hostname);
}
