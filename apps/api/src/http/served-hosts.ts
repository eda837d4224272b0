import { EVERY_ADDRESS, LOOPBACK_NAMES, urlHost } from '@tablewise/kernel';
import type { ApiConfig } from '../config.ts';

/** Who asks whether a process lives asks by whatever address it has, and hears nothing of anybody. */
const FOR_ANY_HOST = /^\/health(\/|$)/;

/**
 * The names that requests may be addressed to. A page that lets its own name point here would
 * otherwise be of our origin to a browser, and could vote (DNS rebinding).
 */
export class ServedHosts {
  private readonly names: ReadonlySet<string>;

  constructor({
    host,
    publicUrl,
    allowedHosts,
  }: Pick<ApiConfig, 'host' | 'publicUrl' | 'allowedHosts'>) {
    const bound = EVERY_ADDRESS.includes(host) ? [] : [urlHost(host)];
    const known = publicUrl === undefined ? [] : [new URL(publicUrl).hostname];
    const names = [...LOOPBACK_NAMES, ...bound, ...known, ...allowedHosts];
    this.names = new Set(names.map((name) => name.toLowerCase()));
  }

  /** `name` is without port, as Fastify reads it; empty where HTTP/1.0 sends none, as no browser does. */
  serve(name: string, path: string): boolean {
    return name === '' || this.names.has(name.toLowerCase()) || FOR_ANY_HOST.test(path);
  }
}
