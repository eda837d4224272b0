import type { Completions } from './completions.ts';
import { LabelNames, squeeze } from './label-names.ts';
import type { PackedText } from './packed-text.ts';
import { queryWordsOf } from './query-words.ts';
import { END } from './rank-stream.ts';
import { mayBeMistypedBeginning, TermLookup } from './term-lookup.ts';
import { TermMatches } from './term-matches.ts';
import { wordsOf } from './text-builder.ts';
import type { TextMatches } from './text-matches.ts';
import type { TextSource } from './text-source.ts';
import { Vocabulary } from './vocabulary.ts';
import { WordNeighbours } from './word-neighbours.ts';
import { WordPostings } from './word-postings.ts';

/** Finds places by the words of their names and labels. Never changes. */
export class TextIndex {
  private readonly postings: WordPostings;
  private readonly lookup: TermLookup;
  private readonly labelNames: LabelNames;

  private constructor(
    private readonly packed: PackedText,
    private readonly labelRanks: readonly Uint32Array[],
  ) {
    const vocabulary = new Vocabulary(packed.vocabulary);
    this.postings = new WordPostings(packed.postings, labelRanks, packed.size);
    this.lookup = new TermLookup(vocabulary, new WordNeighbours(vocabulary, packed.neighbours));
    this.labelNames = new LabelNames(packed.labelNames);
  }

  static build(source: TextSource): TextIndex {
    const { vocabulary, postings } = wordsOf(source);
    const packed: PackedText = {
      size: source.order.length,
      vocabulary: vocabulary.packed,
      neighbours: WordNeighbours.build(vocabulary).packed,
      postings,
      labelNames: LabelNames.build(source.labels).packed,
    };
    return TextIndex.unpack(
      packed,
      source.labels.map(({ ranks }) => ranks),
    );
  }

  /** `labelRanks` are the ranks of the labels it was built with, in the same order. */
  static unpack(packed: PackedText, labelRanks: readonly Uint32Array[]): TextIndex {
    return new TextIndex(packed, labelRanks);
  }

  /** Typed arrays over SharedArrayBuffers; another thread unpacks them without copying. */
  pack(): PackedText {
    return this.packed;
  }

  /** Undefined where the query has no word: empty, or punctuation only. */
  search(query: string): TextMatches | undefined {
    const words = new Map(queryWordsOf(query).map((word) => [word.text, word]));
    if (words.size === 0) return undefined;
    const terms = Array.from(words.values(), (word) => this.lookup.term(word));
    return new TermMatches(terms, this.postings, 'names and labels');
  }

  /** Undefined where the text has no word. */
  complete(text: string): Completions | undefined {
    const words = queryWordsOf(text);
    const last = words.pop();
    if (last === undefined) return undefined;
    const terms = [
      ...words.map((word) => this.lookup.earlier(word)),
      this.lookup.last(last, words),
    ];
    const names = new TermMatches(terms, this.postings, 'names');
    const { units } = squeeze(text);
    const labels = this.labelNames.beginningWith(units);
    const isExact = labels.size > 0 || names.tier(0).next(0) !== END;
    if (isExact) return { distance: 0, labels: this.byPlaces(labels), names: names.tier(0) };
    const forgiven = mayBeMistypedBeginning(String.fromCharCode(...units.subarray(0, 40)));
    return {
      distance: 1,
      labels: this.byPlaces(forgiven ? this.labelNames.mistyped(units) : new Set()),
      names: names.tier(1),
    };
  }

  /** Those with most places first, then in the order of the source. */
  private byPlaces(labels: ReadonlySet<number>): readonly number[] {
    const places = (label: number): number => this.labelRanks[label]?.length ?? 0;
    return [...labels].sort((a, b) => places(b) - places(a) || a - b);
  }
}
