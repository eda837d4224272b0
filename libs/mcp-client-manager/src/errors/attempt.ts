/** Something that was asked before an attempt could be sent. */
export interface AttemptProbe {
  /** `connection`: whether an idle one still answers. `breaker`: the one call that a breaker let pass. */
  readonly of: 'connection' | 'breaker';
  readonly durationMs: number;
  readonly succeeded: boolean;
}

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
  /** Those it had to wait for; absent if there were none. */
  readonly probes?: readonly AttemptProbe[];
}
