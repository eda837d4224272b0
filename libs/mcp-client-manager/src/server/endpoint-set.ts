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
  /** It is in service again. */
  readonly onReturned: (endpoint: Endpoint) => void;
  /** A signal that aborts after so many ms. */
  readonly timeout: (ms: number) => AbortSignal;
}

/** The endpoints of one server, which may come and go while it is called. */
export class EndpointSet {
  /** Replaced as a whole, so that a picker can tell by reference whether it changed. */
  all: readonly Endpoint[] = [];
  /** Those that may get calls: all but what an operator has drained. Replaced as a whole, too. */
  inService: readonly Endpoint[] = [];
  /** Names that are to be drained if the next update brings them. */
  private keptOut: readonly string[] = [];
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
    for (const endpoint of added) if (this.keptOut.includes(endpoint.name)) endpoint.drain();
    this.keptOut = [];
    if (going.length === 0 && added.length === 0) return;
    this.all = [...staying, ...added];
    this.sortOut();
    for (const endpoint of added) this.options.onAdded(endpoint);
    for (const endpoint of going) this.retire(endpoint);
  }

  /** @throws UnknownEndpointError */
  drain(name: string): void {
    this.require(name).drain();
    this.sortOut();
  }

  /** Resolves when the endpoint was asked; it is in service then. @throws UnknownEndpointError */
  async undrain(name: string): Promise<void> {
    const endpoint = this.require(name);
    await endpoint.undrain();
    if (this.inService.includes(endpoint)) return;
    this.sortOut();
    if (this.inService.includes(endpoint)) this.options.onReturned(endpoint);
  }

  /** What an operator has taken out of service. */
  get drained(): readonly string[] {
    return this.all.filter(({ isDrained }) => isDrained).map(({ name }) => name);
  }

  /** What an operator took out of service stays out, though discovery may be yet to find it. */
  keepOut(names: readonly string[]): void {
    this.keptOut = names.filter((name) => this.find(name) === undefined);
    for (const name of names) this.find(name)?.drain();
    this.sortOut();
  }

  async close(drain: AbortSignal): Promise<void> {
    await Promise.all(this.all.map((endpoint) => endpoint.close(drain)));
    await Promise.all(this.leaving);
  }

  private sortOut(): void {
    const isUnchanged = this.all.every(({ isOnDuty }) => isOnDuty);
    this.inService = isUnchanged ? this.all : this.all.filter(({ isOnDuty }) => isOnDuty);
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
