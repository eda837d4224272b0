import type { ServerSettings } from '../options.ts';
import type { EndpointAddress } from './endpoint-address.ts';

/** The endpoints that the configuration names itself; none where they are discovered. */
export function configuredAddresses({ urls = [], stdio }: ServerSettings): EndpointAddress[] {
  if (stdio !== undefined) return [{ kind: 'stdio', stdio, weight: 1 }];
  return urls.map((given) => {
    const { url, weight } = typeof given === 'string' ? { url: given, weight: 1 } : given;
    return { kind: 'http', url, weight };
  });
}
