import type { UnitVector } from './bounds-around.ts';
import type { AreaQuery, NameQuery, NearbyQuery, Workload } from './workload.ts';

/** What every engine answers: at most `TOP` of them, the best first. */
export interface Found {
  readonly id: string;
  readonly name: string;
  readonly score: number;
}

export type Answer<Query> = (query: Query) => readonly Found[] | Promise<readonly Found[]>;

/** An engine that holds the corpus. What it cannot answer it leaves out. */
export interface SearchEngine {
  readonly name: string;
  readonly q1?: Answer<AreaQuery>;
  readonly q2?: Answer<NearbyQuery>;
  readonly q3?: Answer<NameQuery>;
  /** How it goes about its queries, for readers to judge: their text, and the plans it takes. */
  readonly notes?: (examples: Workload) => readonly string[] | Promise<readonly string[]>;
  readonly close?: () => void | Promise<void>;
}

/** A row as engines of another kind store it: `rank` 0 is the best, `meals` a bit for each. */
export interface RankedRow extends Found {
  readonly rank: number;
  readonly area: string;
  readonly meals: number;
  readonly cuisines: readonly string[];
  readonly lat: number;
  readonly lng: number;
  readonly spot: UnitVector;
  /** Minutes of the week, Monday 00:00 is 0; end excluded. The same list for the same hours. */
  readonly open: readonly (readonly [number, number])[];
}

/** Loads the rows. More than one engine where one does a query in two ways worth comparing. */
export type StartPeer = (rows: readonly RankedRow[]) => Promise<readonly SearchEngine[]>;
