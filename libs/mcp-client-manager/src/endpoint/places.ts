import type { CallClass } from '../fleet/balancing/picker.ts';
import { GradientLimit } from '../resilience/gradient-limit.ts';

/** `adaptive` finds its size between the two by how round-trip times move. */
export type PlacesSize =
  | { readonly kind: 'fixed'; readonly maxSize: number }
  | { readonly kind: 'adaptive'; readonly minSize: number; readonly maxSize: number };

/** An endpoint's places at one moment; `maxSize` of adaptive ones is what it is now. */
export interface PlacesStats {
  readonly maxSize: number;
  readonly leased: number;
}

/**
 * How many calls one endpoint gets at a time, and how many of a class of calls. It counts and never
 * waits: the queue in front of all endpoints does. Every `take` is followed by one `release`.
 */
export class Places {
  private leased = 0;
  private readonly leasedOf = new Map<CallClass, number>();
  private maxSize: number;
  private readonly gradient: GradientLimit | undefined;

  constructor(size: PlacesSize) {
    this.maxSize = size.maxSize;
    if (size.kind === 'adaptive') this.gradient = new GradientLimit(size.minSize, size.maxSize);
  }

  has(callClass: CallClass): boolean {
    if (this.leased >= this.current) return false;
    return callClass === undefined || (this.leasedOf.get(callClass) ?? 0) < callClass.maxCalls;
  }

  take(callClass: CallClass): void {
    this.leased++;
    if (callClass !== undefined)
      this.leasedOf.set(callClass, (this.leasedOf.get(callClass) ?? 0) + 1);
  }

  /** `durationMs`, of an answered call only, is what adaptive places learn from. */
  release(callClass: CallClass, durationMs: number | undefined): void {
    if (durationMs !== undefined) this.gradient?.observe(durationMs, this.leased);
    this.leased--;
    if (callClass !== undefined)
      this.leasedOf.set(callClass, (this.leasedOf.get(callClass) ?? 0) - 1);
  }

  /** The new upper bound: calls that are out go on. */
  resize(maxSize: number): void {
    this.maxSize = maxSize;
    this.gradient?.resize(maxSize);
  }

  stats(): PlacesStats {
    return { maxSize: this.current, leased: this.leased };
  }

  private get current(): number {
    return this.gradient?.current ?? this.maxSize;
  }
}
