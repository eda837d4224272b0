import type { OwnedWords } from './owned-words.ts';

/** Something many places share and are found by: a cuisine, an area, an administrative district. */
export interface TextLabel {
  /** Its name in every language, and other spellings. */
  readonly texts: readonly string[];
  /** The places that have it, ascending. Kept, not copied. */
  readonly ranks: Uint32Array;
}

/** All names of the place of a rank, in every language. */
export type NamesAt = (rank: number) => Iterable<string>;

/** What a text index is built from. Places are known by rank, the best first. */
export interface TextSource {
  /** The words of places, row by row: their names in all languages. */
  readonly names: OwnedWords;
  /** The names themselves, of a rank. */
  readonly namesAt: NamesAt;
  /** The row of each rank. */
  readonly order: Uint32Array;
  /** A label is answered by its place in this list. */
  readonly labels: readonly TextLabel[];
}
