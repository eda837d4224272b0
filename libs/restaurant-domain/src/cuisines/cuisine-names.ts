import { foldName } from '../names/fold-name.ts';
import { suggestNames } from '../gazetteer/suggest-names.ts';
import type { CuisineLabels } from './cuisine-labels.ts';

export type CuisineResolution =
  | { readonly kind: 'known'; readonly name: string }
  | { readonly kind: 'unknown'; readonly name: string; readonly suggestions: readonly string[] };

/** The cuisines that a city's data has, by any spelling: `Dim Sum`, `dim_sum` and 點心 are one. */
export class CuisineNames {
  private readonly namesByFolded = new Map<string, string>();

  constructor(
    names: Iterable<string>,
    private readonly labels: CuisineLabels,
  ) {
    // A label may name two cuisines (咖啡店): the first one has it, a name of its own comes before.
    const all = [...names];
    for (const name of all) this.namesByFolded.set(foldName(name), name);
    for (const name of all) this.addLabels(name);
  }

  resolve(given: string): CuisineResolution {
    const folded = foldName(given);
    const name = this.namesByFolded.get(folded);
    if (name !== undefined) return { kind: 'known', name };
    const spellings = Array.from(this.namesByFolded, ([spelling, each]) => ({
      folded: spelling,
      name: each,
    }));
    return { kind: 'unknown', name: given, suggestions: suggestNames(folded, spellings) };
  }

  private addLabels(name: string): void {
    for (const label of this.labels.labels(name)) {
      const folded = foldName(label);
      if (!this.namesByFolded.has(folded)) this.namesByFolded.set(folded, name);
    }
  }
}
