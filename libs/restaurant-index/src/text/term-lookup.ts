import { allowedDistance } from './allowed-distance.ts';
import { mistypedBeginnings } from './mistyped-beginnings.ts';
import { QueryTerm } from './query-term.ts';
import type { QueryWord } from './query-words.ts';
import type { Vocabulary, WordRange } from './vocabulary.ts';
import type { WordNeighbours } from './word-neighbours.ts';

/** The least letters of a beginning in which one typing error is forgiven. */
const SHORTEST_MISTYPED_BEGINNING = 4;

/** Makes terms of a query's words: which words of the index each may mean. */
export class TermLookup {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly neighbours: WordNeighbours,
  ) {}

  /** For a search: whole words with typing errors. */
  term({ kind, units, text }: QueryWord): QueryTerm {
    if (kind === 'character') return new QueryTerm(0, () => this.beginning(units));
    return new QueryTerm(allowedDistance(text), (distance) => this.words(units, distance));
  }

  /** For completing: an earlier word, whole, with one typing error at most. */
  earlier(word: QueryWord): QueryTerm {
    const { kind, units, text } = word;
    if (kind === 'character') return this.term(word);
    const maxDistance = Math.min(1, allowedDistance(text));
    return new QueryTerm(maxDistance, (distance) => this.words(units, distance));
  }

  /**
   * For completing: the word that is being typed. Not one of the earlier words again, unless it is
   * typed in full: after "golden g" comes Golden Goose, not everything golden.
   */
  last(word: QueryWord, earlier: readonly QueryWord[]): QueryTerm {
    const { kind, units, text } = word;
    if (kind === 'pair') return this.term(word);
    const others = earlier.filter((each) => each.text !== text).map((each) => each.units);
    return new QueryTerm(kind === 'word' && mayBeMistypedBeginning(text) ? 1 : 0, (distance) =>
      distance === 0
        ? this.without(this.vocabulary.beginningWith(units), others)
        : mistypedBeginnings(this.vocabulary, units),
    );
  }

  private words(units: Uint16Array, distance: number): readonly WordRange[] {
    if (distance === 0) return notEmpty(this.vocabulary.find(units));
    return this.neighbours
      .at(distance === 1 ? 1 : 2, units)
      .map((word) => ({ from: word, to: word + 1 }));
  }

  private without(range: WordRange, words: readonly Uint16Array[]): readonly WordRange[] {
    const taken = words.map((units) => this.vocabulary.find(units)).sort((a, b) => a.from - b.from);
    const kept: WordRange[] = [];
    let { from } = range;
    for (const word of taken) {
      if (word.from < from || word.to > range.to) continue;
      kept.push({ from, to: word.from });
      from = word.to;
    }
    return [...kept, { from, to: range.to }].filter((each) => each.from < each.to);
  }

  private beginning(units: Uint16Array): readonly WordRange[] {
    return notEmpty(this.vocabulary.beginningWith(units));
  }
}

/** Whether one typing error is forgiven in the beginning of a name. */
export function mayBeMistypedBeginning(folded: string): boolean {
  return folded.length >= SHORTEST_MISTYPED_BEGINNING && allowedDistance(folded) > 0;
}

function notEmpty(range: WordRange): readonly WordRange[] {
  return range.from < range.to ? [range] : [];
}
