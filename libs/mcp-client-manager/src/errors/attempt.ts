/** One try of a call at one endpoint. */
export interface Attempt {
  /** The first is 1. */
  readonly attempt: number;
  readonly endpoint: string;
  readonly durationMs: number;
  /** `answered`, or why not: the failure's kind, or an error code. */
  readonly outcome: string;
}
