/** Something that was asked before an attempt could be sent. */
export interface AttemptProbe {
  /** `connection`: whether an idle one still answers. */
  readonly of: 'connection';
  readonly durationMs: number;
  readonly succeeded: boolean;
}

/** One try of a call. Durations in ms. */
export interface Attempt {
  /** The first is 1. */
  readonly attempt: number;
  /** When it began, from the beginning of the call. */
  readonly afterMs: number;
  /** Absent when it found no place at any. */
  readonly endpoint?: string;
  /**
   * Why this endpoint: the picker's name, `affinity`, `low-latency`, `high-throughput`, `retry`,
   * `hedge`, or `trial` where none was known to be up.
   */
  readonly picked?: string;
  /** Waited for a place, and behind how many. */
  readonly queuedMs: number;
  readonly queuedBehind: number;
  readonly durationMs: number;
  /** `answered`, or why not: the failure's kind, or an error code. */
  readonly outcome: string;
  /** Those it had to wait for; absent if there were none. */
  readonly probes?: readonly AttemptProbe[];
}
