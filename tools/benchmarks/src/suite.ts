/** One line of a suite's table. */
export type Row = Readonly<Record<string, string | number>>;

export interface SuiteReport {
  /** The figures the suite is run for, by the names that checks and readers know them by. */
  readonly ratios: Readonly<Record<string, number>>;
  readonly rows: readonly Row[];
  /** What a reader needs to judge the figures by: printed below the table, not written as JSON. */
  readonly notes?: readonly string[];
}

/** What followed the suite's name, as `--name value`. */
export type SuiteFlags = ReadonlyMap<string, string>;

export interface Suite {
  readonly name: string;
  /** One line for the list of suites. */
  readonly summary: string;
  /** Of each ratio, in words: what is wanted of it. */
  readonly wanted: Readonly<Record<string, string>>;
  run(flags: SuiteFlags): SuiteReport | Promise<SuiteReport>;
}
