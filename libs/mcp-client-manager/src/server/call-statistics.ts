/** Counts the calls to one server. */
export class CallStatistics {
  private total = 0;
  private failed = 0;
  private latencySumMs = 0;

  record(durationMs: number, failed: boolean): void {
    this.total++;
    this.latencySumMs += durationMs;
    if (failed) this.failed++;
  }

  get totalRequests(): number {
    return this.total;
  }

  get failedRequests(): number {
    return this.failed;
  }

  /** Over all calls, failed ones too; 0 before the first. */
  get averageLatencyMs(): number {
    return this.total === 0 ? 0 : this.latencySumMs / this.total;
  }
}
