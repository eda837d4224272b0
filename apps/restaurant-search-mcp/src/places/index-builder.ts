import type { PlaceIndex } from '@tablewise/restaurant-index';

/** Builds an index of what a store has now, as often as it is asked. */
export interface IndexBuilder {
  /** Throws the abort's reason, and what reading the store throws. */
  build(signal: AbortSignal): Promise<PlaceIndex>;
  /** May be called twice. What is being built is given up. */
  close(): Promise<void>;
}
