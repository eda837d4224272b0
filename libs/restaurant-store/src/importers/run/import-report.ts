import type { Position } from './reading.ts';

/** One record that was rejected or warned about. */
export interface Finding extends Position {
  /** As the store would name it: `osm:node/123`. Absent when the record has none. */
  readonly id?: string;
  readonly detail?: string;
}

/** Everything that was found for one reason. */
export interface FindingGroup {
  readonly count: number;
  /** In the order of the file; the first 10,000 of them. */
  readonly found: readonly Finding[];
}

/** By reason. */
export type Findings = Readonly<Record<string, FindingGroup>>;

/** What an import did, record by record: `read` is `accepted` plus all that is in `rejected`. */
export interface ImportReport {
  readonly format: string;
  readonly file: string;
  /** The city that places were held to. */
  readonly city?: string;
  /** The file of boundaries that decided outside and district, if there was one. */
  readonly boundaries?: string;
  readonly read: number;
  /** `added + updated + unchanged`. */
  readonly accepted: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Records of an earlier import that the file no longer has. */
  readonly removed: number;
  /** Generated places that gave way to real ones. */
  readonly removedGenerated: number;
  /** Of the store, after the run; the same as before when nothing changed. */
  readonly generation: number;
  readonly rejected: Findings;
  /** About records that were accepted. */
  readonly warnings: Findings;
}
