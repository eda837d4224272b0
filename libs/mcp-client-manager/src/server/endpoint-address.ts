import type { StdioSettings } from '../options/address-options.ts';

/** Where one endpoint is and what part of the calls it is meant to get. */
export type EndpointAddress =
  | {
      readonly kind: 'http';
      readonly url: string;
      readonly weight: number;
      /** What the server goes by where the URL holds its address. */
      readonly host?: string;
    }
  | { readonly kind: 'stdio'; readonly stdio: StdioSettings; readonly weight: number };

/** Names an endpoint in logs, labels and operator actions. */
export function nameOf(address: EndpointAddress): string {
  if (address.kind === 'stdio') return address.stdio.command;
  const { host, pathname } = new URL(address.url);
  return pathname === '/mcp' || pathname === '/' ? host : `${host}${pathname}`;
}
