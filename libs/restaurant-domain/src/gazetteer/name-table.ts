import { foldName } from '../names/fold-name.ts';
import { GazetteerDataError } from './gazetteer-data.error.ts';
import type { KnownName } from './resolution.ts';
import type { Spelling } from './suggest-names.ts';

/** Every spelling of the names on one level. */
export class NameTable {
  private readonly meanings = new Map<string, KnownName>();

  /** Throws GazetteerDataError when a spelling is taken by another name. */
  add(meaning: KnownName, spellings: readonly string[]): void {
    for (const spelling of spellings) {
      const folded = foldName(spelling);
      // Of signs alone: whoever searches by a comma does not mean it.
      if (folded === '') continue;
      const taken = this.meanings.get(folded);
      if (taken !== undefined && taken !== meaning) {
        throw new GazetteerDataError(
          `"${spelling}" names two ${meaning.level}s: ${taken.name} and ${meaning.name}`,
        );
      }
      this.meanings.set(folded, meaning);
    }
  }

  get(folded: string): KnownName | undefined {
    return this.meanings.get(folded);
  }

  spellings(): Spelling[] {
    return [...this.meanings].map(([folded, { name }]) => ({ folded, name }));
  }
}
