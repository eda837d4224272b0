import type { Raw, Stream } from '../run/reading.ts';
import type { Drafted } from './draft.ts';

/** A file of places in some format: its records, and what each says. */
export interface PlaceFile {
  read(): Stream<Raw>;
  draft(value: unknown): Drafted;
}
