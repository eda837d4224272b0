/** A pool as the measurements see it. */
export interface MeasuredPool {
  readonly name: string;
  acquire(): Promise<object>;
  release(resource: object): void;
  close(): Promise<void>;
}

/** Of every pool that is compared. */
export const POOL_SIZE = 10;
export const ACQUIRE_TIMEOUT_MS = 30_000;
