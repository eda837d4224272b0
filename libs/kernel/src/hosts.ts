/** The names of this machine for itself, as they stand in a URL. */
export const LOOPBACK_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** What a server is bound to that listens on every address it has; nobody calls it by these. */
export const EVERY_ADDRESS: readonly string[] = ['0.0.0.0', '::'];

/** A host as it stands in a URL. */
export function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
