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
