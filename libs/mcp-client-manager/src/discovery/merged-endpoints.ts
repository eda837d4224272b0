import type { ResolvedEndpoint } from './resolver.ts';

/** Each address once, with the weight of all its records, in an order that is always the same. */
export function mergedEndpoints(found: readonly ResolvedEndpoint[]): ResolvedEndpoint[] {
  const byAddress = new Map<string, ResolvedEndpoint>();
  for (const endpoint of found) {
    const address = `${endpoint.url} ${endpoint.host ?? ''}`;
    const weight = endpoint.weight + (byAddress.get(address)?.weight ?? 0);
    byAddress.set(address, { ...endpoint, weight });
  }
  return [...byAddress].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}
