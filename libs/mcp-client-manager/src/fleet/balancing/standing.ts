import type { LoadReading } from './endpoint-load.ts';
import type { Performance } from './outliers.ts';

export type EjectionState =
  { readonly kind: 'admitted' } | { readonly kind: 'ejected'; readonly until: number };

/** What outlier ejection remembers of one endpoint. */
export class Standing {
  state: EjectionState = { kind: 'admitted' };
  /** Ejections that have not been made good by an interval in good standing. */
  offences = 0;
  private succeeded = 0;
  private failed = 0;
  private latencySumMs = 0;

  constructor(private readonly load: LoadReading) {
    this.startInterval();
  }

  /** Since the interval started; none with fewer calls than would say anything. */
  performance(minCalls: number): Performance | undefined {
    const succeeded = this.load.succeeded - this.succeeded;
    const calls = succeeded + this.load.failed - this.failed;
    if (calls < minCalls) return undefined;
    const sumMs = this.load.latencySumMs - this.latencySumMs;
    const latencyMs = succeeded === 0 ? undefined : sumMs / succeeded;
    return { successRate: succeeded / calls, latencyMs };
  }

  startInterval(): void {
    this.succeeded = this.load.succeeded;
    this.failed = this.load.failed;
    this.latencySumMs = this.load.latencySumMs;
  }
}
