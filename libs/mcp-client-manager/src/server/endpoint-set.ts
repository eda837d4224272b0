import { UnknownEndpointError } from '../errors/call-errors.ts';
import type { EndpointAddress } from './endpoint-address.ts';
import { nameOf } from './endpoint-address.ts';
import type { Endpoint } from './endpoint.ts';

/** How long the calls of an endpoint that goes may take to end, ms. */
const DRAIN_TIMEOUT_MS = 30_000;

interface EndpointSetOptions {
  readonly create: (address: EndpointAddress) => Endpoint;
  readonly onAdded: (endpoint: Endpoint) => void;
  readonly onRemoved: (endpoint: Endpoint) => void;
  /** A signal that aborts after so many ms. */
  readonly timeout: (ms: number) => AbortSignal;
}

/** The endpoints of one server, which may come and go while it is called. */
export class EndpointSet {
  /** Replaced as a whole, so that a picker can tell by reference whether it changed. */
  all: readonly Endpoint[] = [];
  private readonly leaving = new Set<Promise<void>>();

  constructor(private readonly options: EndpointSetOptions) {}

  find(name: string): Endpoint | undefined {
    return this.all.find((endpoint) => endpoint.name === name);
  }

  /** @throws UnknownEndpointError */
  require(name: string): Endpoint {
    const endpoint = this.find(name);
    if (endpoint !== undefined) return endpoint;
    throw new UnknownEndpointError(
      name,
      this.all.map((one) => one.name),
    );
  }

  /** Adds what is new; what is gone takes no new calls and closes when its last one has ended. */
  update(addresses: readonly EndpointAddress[]): void {
    const wanted = new Map(addresses.map((address) => [nameOf(address), address]));
    const staying = this.all.filter((endpoint) => wanted.has(endpoint.name));
    const going = this.all.filter((endpoint) => !wanted.has(endpoint.name));
    for (const endpoint of staying) {
      endpoint.weight = wanted.get(endpoint.name)?.weight ?? endpoint.weight;
      wanted.delete(endpoint.name);
    }
    const added = [...wanted.values()].map((address) => this.options.create(address));
    if (going.length === 0 && added.length === 0) return;
    this.all = [...staying, ...added];
    for (const endpoint of added) this.options.onAdded(endpoint);
    for (const endpoint of going) this.retire(endpoint);
  }

  async close(drain: AbortSignal): Promise<void> {
    await Promise.all(this.all.map((endpoint) => endpoint.close(drain)));
    await Promise.all(this.leaving);
  }

  private retire(endpoint: Endpoint): void {
    endpoint.drain();
    const closed = endpoint.close(this.options.timeout(DRAIN_TIMEOUT_MS)).finally(() => {
      this.leaving.delete(closed);
      this.options.onRemoved(endpoint);
    });
    this.leaving.add(closed);
  }
}
