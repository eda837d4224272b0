/** Where in its file a record stands: its line, from 1, or its place in a list, from 0. */
export interface Position {
  /** Of the folder that is imported, when it is one. */
  readonly file?: string;
  readonly line?: number;
  readonly index?: number;
}

/** Something to be said about a record or a file that is accepted nevertheless. */
export interface Remark {
  readonly reason: string;
  readonly detail?: string;
}

/** Why a record is not taken. */
export interface Rejection {
  readonly kind: 'rejected';
  readonly reason: string;
  readonly id?: string;
  readonly detail?: string;
}

/** What a reader found: a record that nobody has judged yet, or a piece that is none. */
export type Raw =
  | { readonly kind: 'raw'; readonly at: Position; readonly value: unknown }
  | (Rejection & { readonly at: Position })
  | { readonly kind: 'remark'; readonly at: Position; readonly remark: Remark };

/** What a format makes of it: a record for the store, a rejection, or a remark on the file. */
export type Reading<T> =
  | Exclude<Raw, { kind: 'raw' }>
  | {
      readonly kind: 'record';
      readonly at: Position;
      readonly record: T;
      readonly remarks: readonly Remark[];
    };

/** Readers of lines and lists are synchronous, that of CSV is not. */
export type Stream<T> = Iterable<T> | AsyncIterable<T>;

/** A rejection without the parts that are undefined. */
export function rejected(
  reason: string,
  about: { readonly id?: string | undefined; readonly detail?: string | undefined } = {},
): Rejection {
  const { id, detail } = about;
  return {
    kind: 'rejected',
    reason,
    ...(id !== undefined && { id }),
    ...(detail !== undefined && { detail }),
  };
}
