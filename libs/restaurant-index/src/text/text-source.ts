/** Something many places share and are found by: a cuisine, an area, an administrative district. */
export interface TextLabel {
  /** Its name in every language, and other spellings. */
  readonly texts: readonly string[];
  /** The places that have it, ascending. Kept, not copied. */
  readonly ranks: Uint32Array;
}

/** What a text index is built from. Places are known by rank: 0 to `size` - 1, the best first. */
export interface TextSource {
  readonly size: number;
  /** The place's name and its names in all languages; read once, ranks ascending. */
  names(rank: number): readonly string[];
  /** A label is answered by its place in this list. */
  readonly labels: readonly TextLabel[];
}
