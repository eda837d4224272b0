import type { CallRequirements } from '../call/call-context.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import type { ServerSettings } from '../options/manager-options.ts';
import { createPicker } from './balancing/create-picker.ts';
import { OutlierEjection } from './balancing/outlier-ejection.ts';
import type { Picker, PickWish } from './balancing/picker.ts';
import { seatOf } from './balancing/rendezvous.ts';
import { RulePicker } from './balancing/rule-picker.ts';
import { leastLoaded, lowestLatency } from './balancing/rules.ts';
import { SlowStart } from './balancing/slow-start.ts';
import type { ServerResources } from './server-resources.ts';

export interface Picked {
  readonly endpoint: Endpoint;
  /** The picker's name, `low-latency` or `high-throughput`. */
  readonly why: string;
}

/** Chooses among the endpoints that have a place for a call. */
export class ServerPicker {
  private readonly slowStart: SlowStart<Endpoint>;
  private readonly picker: Picker<Endpoint>;
  private readonly quickest = new RulePicker<Endpoint>(lowestLatency());
  private readonly idlest = new RulePicker<Endpoint>(leastLoaded());

  constructor(
    private readonly settings: ServerSettings,
    { clock, random }: ServerResources,
  ) {
    const inner = createPicker<Endpoint>(settings.picker, random);
    this.slowStart = new SlowStart(inner, { rampMs: settings.slowStartMs, clock });
    this.picker = new OutlierEjection(this.slowStart, settings.outlierEjection, {
      clock,
      random,
      onEjected: (endpoint, reason, ejectionMs) => {
        endpoint.ejected(reason, ejectionMs);
      },
      onReturned: (endpoint) => {
        this.slowStart.returned(endpoint);
      },
    });
  }

  /** An endpoint that is new, or was out, begins with a small share. */
  returned(endpoint: Endpoint): void {
    this.slowStart.returned(endpoint);
  }

  /** `undefined` when none that is up has a place. */
  pick(
    endpoints: readonly Endpoint[],
    wish: PickWish<Endpoint>,
    requirements: CallRequirements | undefined,
  ): Picked | undefined {
    const [picker, why] = this.pickerFor(requirements);
    const endpoint = picker.pick(endpoints, wish);
    return endpoint && { endpoint, why };
  }

  /** Where a key belongs, among those that are up: places do not matter, it waits for one. */
  seat(
    endpoints: readonly Endpoint[],
    key: string,
    avoid: Endpoint | undefined,
  ): Endpoint | undefined {
    const usable = endpoints.filter((endpoint) => endpoint.isUp && endpoint !== avoid);
    const seats = usable.map((endpoint) => ({
      endpoint,
      hash: endpoint.hash,
      weight: endpoint.weight,
      load: endpoint.load.inFlight,
    }));
    return seatOf(key, seats)?.endpoint;
  }

  private pickerFor(requirements: CallRequirements | undefined): [Picker<Endpoint>, string] {
    if (requirements?.lowLatency === true) return [this.quickest, 'low-latency'];
    if (requirements?.highThroughput === true) return [this.idlest, 'high-throughput'];
    return [this.picker, this.settings.picker];
  }
}
