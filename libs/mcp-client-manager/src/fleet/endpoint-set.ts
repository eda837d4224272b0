import type { Clock } from '@tablewise/kernel';
import { UnknownEndpointError } from '../call/call-errors.ts';
import { displayNameOf, keyOf } from '../endpoint/endpoint-address.ts';
import type { EndpointAddress } from '../endpoint/endpoint-address.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';

/** How long the calls of an endpoint that goes may take to end, ms. */
const DRAIN_TIMEOUT_MS = 30_000;

interface EndpointSetOptions {
  readonly create: (address: EndpointAddress, name: string) => Endpoint;
  readonly onAdded: (endpoint: Endpoint) => void;
  readonly onRemoved: (endpoint: Endpoint) => void;
  readonly clock: Pick<Clock, 'after'>;
}

/** The endpoints of one server, which may come and go while it is called. */
export class EndpointSet {
  /** Replaced as a whole, so that a picker can tell by reference whether it changed. */
  all: readonly Endpoint[] = [];
  /** Those that may get calls: all but what an operator has drained. Replaced as a whole, too. */
  inService: readonly Endpoint[] = [];
  private byKey = new Map<string, Endpoint>();
  /** Names that are to be drained if the next update brings them. */
  private keptOut: readonly string[] = [];
  private readonly leaving = new Set<Promise<void>>();
  /** Aborts when there is no more time for those that are leaving. */
  private readonly hurry = new AbortController();

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
    const wanted = new Map(addresses.map((address) => [keyOf(address), address]));
    const before = this.byKey;
    const names = new Set([...wanted.keys()].flatMap((key) => before.get(key)?.name ?? []));
    const added: Endpoint[] = [];
    this.byKey = new Map();
    for (const [key, address] of wanted) {
      let endpoint = before.get(key);
      if (endpoint === undefined) {
        endpoint = this.options.create(address, freeName(displayNameOf(address), names));
        added.push(endpoint);
      } else endpoint.weight = address.weight;
      this.byKey.set(key, endpoint);
    }
    for (const endpoint of added) if (this.keptOut.includes(endpoint.name)) endpoint.drain();
    this.keptOut = [];
    const staying = new Set(this.byKey.values());
    const going = this.all.filter((endpoint) => !staying.has(endpoint));
    if (going.length === 0 && added.length === 0) return;
    this.all = [...this.byKey.values()];
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
    await this.require(name).undrain();
    this.sortOut();
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

  /** Lets calls end as long as the signal allows, also those of endpoints that had to leave before. */
  async close(drain: AbortSignal): Promise<void> {
    const hurry = (): void => {
      this.hurry.abort(drain.reason);
    };
    drain.addEventListener('abort', hurry);
    if (drain.aborted) hurry();
    await Promise.all(this.all.map((endpoint) => endpoint.close(drain)));
    await Promise.all(this.leaving);
    drain.removeEventListener('abort', hurry);
  }

  private sortOut(): void {
    const isUnchanged = this.all.every(({ isInService }) => isInService);
    this.inService = isUnchanged ? this.all : this.all.filter(({ isInService }) => isInService);
  }

  private retire(endpoint: Endpoint): void {
    endpoint.drain();
    const time = new AbortController();
    const timer = this.options.clock.after(DRAIN_TIMEOUT_MS, () => {
      time.abort(new Error(`draining took longer than ${DRAIN_TIMEOUT_MS} ms`));
    });
    const drain = AbortSignal.any([time.signal, this.hurry.signal]);
    const closed = endpoint.close(drain).finally(() => {
      timer.cancel();
      this.leaving.delete(closed);
      this.options.onRemoved(endpoint);
    });
    this.leaving.add(closed);
  }
}

/** The name itself, or with a number where another has it. */
function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}#${number}`;
  taken.add(name);
  return name;
}
