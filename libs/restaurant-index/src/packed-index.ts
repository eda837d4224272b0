import type { IndexablePlace } from './indexable-place.ts';
import type { PackedSegment } from './segment/segment.ts';

/** An index as plain data over shared memory: a worker builds it and posts it without a copy. */
export interface PackedIndex {
  readonly generation: number;
  readonly base: PackedSegment;
  readonly attribution: readonly string[];
  /** Changes since the base was built. */
  readonly put: readonly IndexablePlace[];
  readonly removed: readonly string[];
}
