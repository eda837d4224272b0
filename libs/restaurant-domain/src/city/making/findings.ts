/** What was found so often, and the names of the first ones. */
export interface CityFinding {
  readonly what: string;
  /** 0 for what is said once, of nothing named. */
  readonly count: number;
  readonly names: readonly string[];
}

const NAMES_KEPT = 5;

/** What a person should know of a pack that was made: by its words, in the order it was found. */
export class CityFindings {
  private readonly found = new Map<string, { count: number; readonly names: string[] }>();

  /** `name`: of what this is said; once for each. */
  add(what: string, name?: string): void {
    const finding = this.found.get(what) ?? { count: 0, names: [] };
    this.found.set(what, finding);
    if (name === undefined) return;
    finding.count++;
    if (finding.names.length < NAMES_KEPT) finding.names.push(name);
  }

  list(): CityFinding[] {
    return [...this.found].map(([what, finding]) => ({ what, ...finding }));
  }
}
