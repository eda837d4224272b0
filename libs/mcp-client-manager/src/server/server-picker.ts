import { createPicker } from '../balancing/create-picker.ts';
import { LeastLoadedPicker } from '../balancing/least-loaded-picker.ts';
import { LowestLatencyPicker } from '../balancing/lowest-latency-picker.ts';
import { OutlierEjection } from '../balancing/outlier-ejection.ts';
import type { Picker } from '../balancing/picker.ts';
import { seatOf } from '../balancing/rendezvous.ts';
import { SlowStart } from '../balancing/slow-start.ts';
import type { ServerSettings } from '../options.ts';
import type { CallRequirements } from './call-chain.ts';
import type { Endpoint } from './endpoint.ts';
import type { ServerResources } from './server-resources.ts';

export interface Picked {
  readonly endpoint: Endpoint;
  /** The picker's name, `affinity`, `low-latency`, `high-throughput` or `retry`. */
  readonly why: string;
}

/** What a call asks of the pick. */
export interface PickWish {
  /** Where the last attempt failed. */
  readonly avoid: Endpoint | undefined;
  readonly affinityKey: string | undefined;
  readonly requirements: CallRequirements | undefined;
}

/** Chooses an endpoint: by affinity where one is asked for, else by the server's picker. */
export class ServerPicker {
  private readonly slowStart: SlowStart<Endpoint>;
  private readonly picker: Picker<Endpoint>;
  private readonly quickest = new LowestLatencyPicker<Endpoint>();
  private readonly idlest = new LeastLoadedPicker<Endpoint>();

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

  pick(endpoints: readonly Endpoint[], wish: PickWish): Picked {
    const { avoid, affinityKey, requirements } = wish;
    const seat = affinityKey === undefined ? undefined : this.seat(endpoints, affinityKey, avoid);
    if (seat !== undefined) return { endpoint: seat, why: 'affinity' };
    if (requirements?.lowLatency === true)
      return { endpoint: this.quickest.pick(endpoints, avoid), why: 'low-latency' };
    if (requirements?.highThroughput === true)
      return { endpoint: this.idlest.pick(endpoints, avoid), why: 'high-throughput' };
    const endpoint = this.picker.pick(endpoints, avoid);
    return { endpoint, why: avoid === undefined ? this.settings.picker : 'retry' };
  }

  private seat(
    endpoints: readonly Endpoint[],
    key: string,
    avoid: Endpoint | undefined,
  ): Endpoint | undefined {
    const usable = endpoints.filter((endpoint) => endpoint.isUp && endpoint !== avoid);
    return seatOf(
      key,
      usable.map(({ seat }) => seat),
    )?.endpoint;
  }
}
