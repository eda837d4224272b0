/** One record that was rejected or warned about. */
export interface Finding {
  /** Position among the file's records, from 0. */
  readonly index: number;
  /** As the store would name it: `osm:node/123`. Absent when the record has none. */
  readonly id?: string;
  readonly detail?: string;
}

/** Findings by reason, in the order of the file. */
export type Findings = Readonly<Record<string, readonly Finding[]>>;

/** What an import did, record by record: `read` is `accepted` plus all that is in `rejected`. */
export interface ImportReport {
  readonly format: string;
  readonly file: string;
  /** The file of boundaries that decided outside and district, if there was one. */
  readonly boundaries?: string;
  readonly read: number;
  /** `added + updated + unchanged`. */
  readonly accepted: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Places of an earlier import that the file no longer has. */
  readonly removed: number;
  /** Generated places that gave way to real ones. */
  readonly removedGenerated: number;
  /** Of the store, after the run; the same as before when nothing changed. */
  readonly generation: number;
  readonly rejected: Findings;
  /** About records that were accepted. */
  readonly warnings: Findings;
}
