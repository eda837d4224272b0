import type { StoredReview } from '../../place-store/place-store.ts';
import type { Raw, Stream } from '../run/reading.ts';
import type { Judged } from '../run/judged.ts';

/** A file of reviews in some format: its records, and what each says. */
export interface ReviewFile {
  read(): Stream<Raw>;
  review(value: unknown): Judged<StoredReview>;
}
