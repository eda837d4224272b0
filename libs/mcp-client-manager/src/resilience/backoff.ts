import type { Random } from '@tablewise/kernel';

export interface BackoffOptions {
  /** Before the second attempt, ms. */
  readonly initialDelayMs: number;
  readonly maxDelayMs: number;
}

/** Share of the delay that chance may add, so that callers who failed together part ways. */
const JITTER = 0.25;

/** Milliseconds to wait after the given attempt (the first is 1): doubles, capped, jitter on top. */
export function exponentialBackoff(options: BackoffOptions, random: Random) {
  return (attempt: number): number => {
    const delay = Math.min(options.initialDelayMs * 2 ** (attempt - 1), options.maxDelayMs);
    return delay * (1 + JITTER * random());
  };
}
