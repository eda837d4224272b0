import { printable } from './printable.ts';

/** What was found so often, and the names of the first ones. */
export interface CityFinding {
  readonly what: string;
  /** 0 for what is said once, of nothing named. */
  readonly count: number;
  readonly names: readonly string[];
}

const NAMES_KEPT = 5;
const LONGEST = 100;

/** What a person should know of a pack that was made: by its words, in the order it was found, all of it printable. */
export class CityFindings {
  private readonly found = new Map<string, { count: number; readonly names: string[] }>();

  /** `name`: of what this is said; once for each. */
  add(what: string, name?: string): void {
    const said = printable(what);
    const finding = this.found.get(said) ?? { count: 0, names: [] };
    this.found.set(said, finding);
    if (name === undefined) return;
    finding.count++;
    if (finding.names.length < NAMES_KEPT) finding.names.push(printable(name).slice(0, LONGEST));
  }

  list(): CityFinding[] {
    return [...this.found].map(([what, finding]) => ({ what, ...finding }));
  }
}
