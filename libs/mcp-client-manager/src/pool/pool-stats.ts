/** A pool at one moment. Places are permits for calls; connections are what they run on. */
export interface PoolStats {
  readonly maxSize: number;
  readonly leased: number;
  readonly pending: number;
  readonly created: number;
  readonly reused: number;
  readonly createFailed: number;
  /** How often a call found every place taken. */
  readonly exhausted: number;
  readonly connected: boolean;
}

export function describePool(stats: PoolStats): string {
  return `${stats.leased} of ${stats.maxSize} leased, ${stats.pending} waiting`;
}
