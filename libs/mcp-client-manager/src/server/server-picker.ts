import { createPicker } from '../balancing/create-picker.ts';
import { OutlierEjection } from '../balancing/outlier-ejection.ts';
import type { Picker } from '../balancing/picker.ts';
import { seatOf } from '../balancing/rendezvous.ts';
import { SlowStart } from '../balancing/slow-start.ts';
import type { ServerSettings } from '../options.ts';
import type { Endpoint } from './endpoint.ts';
import type { ServerResources } from './server-resources.ts';

export interface Picked {
  readonly endpoint: Endpoint;
  /** The picker's name, `affinity` or `retry`. */
  readonly why: string;
}

/** Chooses an endpoint: by affinity where one is asked for, else by the server's picker. */
export class ServerPicker {
  private readonly slowStart: SlowStart<Endpoint>;
  private readonly picker: Picker<Endpoint>;

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

  pick(endpoints: readonly Endpoint[], avoid?: Endpoint, affinityKey?: string): Picked {
    const seat = affinityKey === undefined ? undefined : this.seat(endpoints, affinityKey, avoid);
    if (seat !== undefined) return { endpoint: seat, why: 'affinity' };
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
