import type { AuthSettings } from '../auth/auth-options.ts';
import type { ServerSettings } from '../options/manager-options.ts';
import type { StdioSettings } from '../options/address-options.ts';

/** Where one endpoint is and what part of the calls it is meant to get. */
export type EndpointAddress =
  | {
      readonly kind: 'http';
      readonly url: string;
      readonly weight: number;
      /** What the server goes by where the URL holds its address. */
      readonly host?: string;
      /** In place of the server's. */
      readonly auth?: AuthSettings | undefined;
    }
  | { readonly kind: 'stdio'; readonly stdio: StdioSettings; readonly weight: number };

/** The endpoints that the configuration names itself; none where they are discovered. */
export function configuredAddresses({ urls = [], stdio }: ServerSettings): EndpointAddress[] {
  if (stdio !== undefined) return [{ kind: 'stdio', stdio, weight: 1 }];
  return urls.map((given) => ({ kind: 'http', ...given }));
}

/** What makes two addresses the same: everything that a request depends on. */
export function keyOf(address: EndpointAddress): string {
  if (address.kind === 'stdio') return JSON.stringify(address.stdio);
  return `${new URL(address.url).href} ${address.host ?? ''}`;
}

/**
 * What an endpoint is called in logs, labels and operator actions: without its query, which may hold
 * a secret. Two endpoints may have the same one, so it is not what tells them apart.
 */
export function displayNameOf(address: EndpointAddress): string {
  if (address.kind === 'stdio') return address.stdio.command;
  const { host, pathname } = new URL(address.url);
  return pathname === '/mcp' || pathname === '/' ? host : `${host}${pathname}`;
}
