/** What someone who types may mean. */
export interface Suggestion {
  readonly kind: 'restaurant' | 'cuisine' | 'area';
  /** To be shown. */
  readonly text: string;
  /** Of a restaurant; of a cuisine or an area the name that queries take. */
  readonly id: string;
  /** The area of a restaurant: branches have one name. Absent where it is unknown. */
  readonly district?: string;
  /** Places of a cuisine or in an area. */
  readonly count?: number;
}

export interface AutocompleteQuery {
  readonly text: string;
  readonly limit: number;
  /** Which of its names a restaurant is shown by, where it has that one. */
  readonly lang?: string | undefined;
}
