import type { PlaceStoreOptions } from '../place-store/open-place-store.ts';

/** For a backup or a restore. */
export interface CopyOptions extends PlaceStoreOptions {
  /** Overwrites what is not known to be an older copy of the same data. */
  readonly force: boolean;
}

/** What a backup holds, or what a restored store is at. */
export interface CopyResult {
  /** Of the store that was written. */
  readonly generation: number;
  readonly places: number;
}
