import { editDistance } from './edit-distance.ts';

export interface Spelling {
  readonly folded: string;
  /** The canonical name it stands for. */
  readonly name: string;
}

const MAX_SUGGESTIONS = 5;
/** A name that begins or continues another is as near as one with a single typing error. */
const PREFIX_COST = 1;

/** Canonical names near a folded word, nearest first: few typing errors, or one begins the other. */
export function suggestNames(folded: string, spellings: readonly Spelling[]): string[] {
  const costs = new Map<string, number>();
  for (const spelling of spellings) {
    const cost = costOf(folded, spelling.folded);
    if (cost < (costs.get(spelling.name) ?? Number.POSITIVE_INFINITY)) {
      costs.set(spelling.name, cost);
    }
  }
  return [...costs]
    .sort(([nameA, costA], [nameB, costB]) => costA - costB || (nameA < nameB ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS)
    .map(([name]) => name);
}

/** Infinity where the two have nothing to do with each other. */
function costOf(folded: string, spelling: string): number {
  const [shorter, longer] =
    folded.length < spelling.length ? [folded, spelling] : [spelling, folded];
  if (shorter.length >= shortestTelling(shorter) && longer.startsWith(shorter)) return PREFIX_COST;
  const allowed = Math.ceil(longer.length / 3);
  if (longer.length - shorter.length > allowed) return Number.POSITIVE_INFINITY;
  const edits = editDistance(folded, spelling);
  return edits <= allowed ? edits : Number.POSITIVE_INFINITY;
}

/** How many characters of a name say something: one of two Han characters is half of it. */
function shortestTelling(word: string): number {
  return /\p{Script=Han}/u.test(word) ? 1 : 3;
}
