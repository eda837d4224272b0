/** One step of the schema, in both dialects. Never edit one that was released. */
export interface Migration {
  readonly sqlite: string;
  readonly postgres: string;
}
