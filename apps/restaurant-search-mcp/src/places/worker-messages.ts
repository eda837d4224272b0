import type { PackedIndex } from '@tablewise/restaurant-index';

/** Asks the thread that builds indexes for one. */
export interface BuildRequest {
  readonly request: number;
}

/** What became of it. Errors lose their class on the way from thread to thread. */
export type BuildAnswer =
  | { readonly request: number; readonly packed: PackedIndex }
  | { readonly request: number; readonly failure: string };
