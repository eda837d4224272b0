/** Levels of names, in the order in which a name that is on several is read. */
export const LEVELS = ['area', 'district', 'region', 'city'] as const;
export type Level = (typeof LEVELS)[number];

export interface KnownName {
  readonly kind: 'known';
  readonly level: Level;
  /** Canonical English name. */
  readonly name: string;
  /** Canonical names of the areas it covers; for an area itself. */
  readonly areas: readonly string[];
}

export interface UnknownName {
  readonly kind: 'unknown';
  /** As it came. */
  readonly name: string;
  /** Canonical names, nearest first, five at most. */
  readonly suggestions: readonly string[];
}

export type Resolution = KnownName | UnknownName;
