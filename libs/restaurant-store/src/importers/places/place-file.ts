import type { Position, Raw, Stream } from '../run/reading.ts';
import type { Drafted } from './draft.ts';

/** A file of places in some format: its records, and what each says. */
export interface PlaceFile {
  read(): Stream<Raw>;
  /** `at` is where in the file, or in which file of a folder, it was read. */
  draft(value: unknown, at: Position): Drafted;
}
