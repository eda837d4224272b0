import type { ProcessUsage } from '../transport/stdio/process-usage.ts';

/** One connection at one moment. */
export interface ConnectionReport {
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** Calls that it has served. */
  readonly useCount: number;
  readonly busy: boolean;
  /** Calls that are on it now. */
  readonly load: number;
  /** Of a stdio server, on Linux. */
  readonly process?: ProcessUsage;
}

/** The connections of one endpoint at one moment, and counts since the start. */
export interface PoolStats {
  readonly minSize: number;
  readonly maxSize: number;
  readonly open: number;
  readonly opening: number;
  readonly idle: number;
  /** Connections with at least one call on them. */
  readonly leased: number;
  /** Temporary connections beyond `maxSize`. */
  readonly overflow: number;
  /** Acquires that wait for a connection to become free. */
  readonly pending: number;
  readonly created: number;
  readonly reused: number;
  readonly createFailed: number;
  readonly closed: number;
  /** How often an acquire found every connection taken and no place for another. */
  readonly exhausted: number;
}
