import type { EndpointsListener, ResolvedEndpoint, Resolver } from './resolver.ts';

/** The endpoints that the configuration lists. */
export class StaticResolver implements Resolver {
  constructor(private readonly endpoints: readonly ResolvedEndpoint[]) {}

  start(onChange: EndpointsListener): Promise<void> {
    onChange(this.endpoints);
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
