import { editDistance } from '../gazetteer/edit-distance.ts';
import { foldName } from '../names/fold-name.ts';

/** Letters of a name for each typing error in it. */
const LETTERS_PER_ERROR = 4;

/**
 * Of the names given those that one was probably meant for. Stricter than suggestions for a name
 * that cannot stand: this one may, and is only taken for an error where it is hardly anything else.
 */
export function misspeltFor(name: string, candidates: readonly string[]): string[] {
  const folded = foldName(name);
  const allowed = Math.max(1, Math.floor(folded.length / LETTERS_PER_ERROR));
  return candidates.filter((candidate) => {
    const errors = editDistance(folded, foldName(candidate));
    return errors > 0 && errors <= allowed;
  });
}
