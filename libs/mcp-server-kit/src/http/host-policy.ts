import {
  localhostAllowedHostnames,
  validateHostHeader,
  validateOriginHeader,
} from '@modelcontextprotocol/server';
import { EVERY_ADDRESS, urlHost } from '@tablewise/kernel';
import type { IncomingHttpHeaders } from 'node:http';
import { refusal } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';

/** Whether only this machine can reach a server bound to `host`. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * Refuses requests that a web page has smuggled in by DNS rebinding: `Host`, and `Origin` where a
 * browser sends it, must name loopback, the address we are bound to or a configured name.
 */
export class HostPolicy {
  private readonly allowed: string[];
  /** A client sends the same one with every request, and parsing it costs as much as a small call. */
  private lastServed: string | undefined;

  constructor(boundHost: string, configured: readonly string[]) {
    const own = EVERY_ADDRESS.includes(boundHost) ? [] : [urlHost(boundHost)];
    this.allowed = [...localhostAllowedHostnames(), ...own, ...configured].map((name) =>
      name.toLowerCase(),
    );
  }

  refuse(headers: IncomingHttpHeaders): Refusal | undefined {
    if (headers.host === undefined || headers.host !== this.lastServed) {
      const host = validateHostHeader(headers.host, this.allowed);
      if (!host.ok) return refusal(403, 'this Host is not served here (see MCP_ALLOWED_HOSTS)');
      this.lastServed = headers.host;
    }
    const origin = validateOriginHeader(headers.origin, this.allowed);
    if (!origin.ok) return refusal(403, 'this Origin may not call here (see MCP_ALLOWED_HOSTS)');
    return undefined;
  }
}
