/** One try of a call at one endpoint. Durations in ms. */
export interface Attempt {
  /** The first is 1. */
  readonly attempt: number;
  readonly endpoint: string;
  /** Why this endpoint: the picker's name, `affinity`, `retry` or `hedge`. */
  readonly picked: string;
  /** Waited for a place, and behind how many. */
  readonly queuedMs: number;
  readonly queuedBehind: number;
  readonly durationMs: number;
  /** `answered`, or why not: the failure's kind, or an error code. */
  readonly outcome: string;
}
