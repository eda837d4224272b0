import { LEADING_ARTICLES } from '@tablewise/restaurant-domain';
import { anyOf } from './any-reading.ts';
import type { ReadMatches } from './any-reading.ts';
import { lowerBound } from '../sorts/lower-bound.ts';
import type { Completions } from './completions.ts';
import { FilteredMatches } from './filtered-matches.ts';
import { LabelNames } from './label-names.ts';
import type { PackedText } from './packed-text.ts';
import { QueryTerm } from './query-term.ts';
import { queryWordsOf } from './query-words.ts';
import { END } from './rank-stream.ts';
import { readingsOf } from './readings.ts';
import type { IndexedWords, Reading } from './readings.ts';
import { mayBeMistypedBeginning, TermLookup } from './term-lookup.ts';
import { TermMatches } from './term-matches.ts';
import { squeeze } from './squeeze.ts';
import { standsIn } from './stands-in.ts';
import type { Stretch } from './stretches.ts';
import { wordsOf } from './text-builder.ts';
import type { TextMatches } from './text-matches.ts';
import type { NamesAt, TextSource } from './text-source.ts';
import { Vocabulary } from './vocabulary.ts';
import { WordNeighbours } from './word-neighbours.ts';
import { WordPairs } from './word-pairs.ts';
import { WordPostings } from './word-postings.ts';
import type { Scope } from './word-postings.ts';

/** Finds places by the words of their names and labels. Never changes. */
export class TextIndex {
  private readonly words: IndexedWords;
  private readonly postings: WordPostings;
  private readonly lookup: TermLookup;
  private readonly labelNames: LabelNames;

  private constructor(
    private readonly packed: PackedText,
    private readonly labelRanks: readonly Uint32Array[],
    private readonly namesAt: NamesAt,
  ) {
    const vocabulary = new Vocabulary(packed.vocabulary);
    this.words = { vocabulary, pairs: new WordPairs(packed.pairs) };
    this.postings = new WordPostings(packed.postings, labelRanks, packed.size);
    this.lookup = new TermLookup(vocabulary, new WordNeighbours(vocabulary, packed.neighbours));
    this.labelNames = new LabelNames(packed.labelNames);
  }

  static build(source: TextSource): TextIndex {
    const { vocabulary, pairs, postings } = wordsOf(source);
    const packed: PackedText = {
      size: source.order.length,
      vocabulary: vocabulary.packed,
      pairs: pairs.hashes,
      neighbours: WordNeighbours.build(vocabulary).packed,
      postings,
      labelNames: LabelNames.build(source.labels).packed,
    };
    return TextIndex.unpack(
      packed,
      source.labels.map(({ ranks }) => ranks),
      source.namesAt,
    );
  }

  /** `labelRanks` are the ranks of the labels it was built with, in the same order. */
  static unpack(
    packed: PackedText,
    labelRanks: readonly Uint32Array[],
    namesAt: NamesAt,
  ): TextIndex {
    return new TextIndex(packed, labelRanks, namesAt);
  }

  /** Typed arrays over SharedArrayBuffers; another thread unpacks them without copying. */
  pack(): PackedText {
    return this.packed;
  }

  /** Undefined where the query has no word: empty, or punctuation only. */
  search(query: string): TextMatches | undefined {
    const words = queryWordsOf(query);
    const [first] = words;
    if (first === undefined) return undefined;
    const byText = new Map(words.map((word) => [word.text, this.lookup.term(word)]));
    const matchesFrom = (start: number): ReadMatches[] => {
      const read = words.slice(start);
      const terms = read.flatMap(({ text }) => byText.get(text) ?? []);
      return readingsOf(read, this.words, false).map((reading) => ({
        matches: this.matchesOf(reading, terms, 'names and labels'),
        farther: start,
      }));
    };
    const isArticle = words.length > 1 && LEADING_ARTICLES.has(first.text);
    return anyOf([...matchesFrom(0), ...(isArticle ? matchesFrom(1) : [])]);
  }

  /** Undefined where the text has no word. */
  complete(text: string): Completions | undefined {
    const words = queryWordsOf(text);
    const last = words.at(-1);
    if (last === undefined) return undefined;
    const earlier = words.slice(0, -1);
    const terms = [
      ...earlier.map((word) => this.lookup.earlier(word)),
      this.lookup.last(last, earlier),
    ];
    const readings = readingsOf(words, this.words, last.kind === 'word');
    const names = anyOf(
      readings.map((reading) => ({
        matches: this.matchesOf(reading, terms, 'names'),
        farther: 0,
      })),
    );
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

  /** `terms` are the query's own words. One that is there twice is looked for once. */
  private matchesOf(reading: Reading, terms: readonly QueryTerm[], scope: Scope): TextMatches {
    const read = reading.flatMap((each) =>
      typeof each === 'number'
        ? (terms[each] ?? [])
        : each.found.map((ranges) => new QueryTerm(0, () => ranges)),
    );
    const matches = new TermMatches([...new Set(read)], this.postings, scope);
    const tests = reading.flatMap((each) =>
      typeof each === 'number' || each.found.length === 1 ? [] : this.testOf(each, scope),
    );
    if (tests.length === 0) return matches;
    const passes = (rank: number): boolean => tests.every((test) => test(rank));
    return new FilteredMatches(matches, passes, this.packed.size);
  }

  /** Whether a place has the words of a stretch side by side: in a name, or in one of its labels. */
  private testOf({ letters, isBeginning }: Stretch, scope: Scope): (rank: number) => boolean {
    const labels = scope === 'names' ? [] : [...this.labelNames.standingIn(letters)];
    const ofLabels = labels.map((label) => this.labelRanks[label] ?? new Uint32Array(0));
    return (rank) => {
      for (const ranks of ofLabels) {
        if (ranks[lowerBound(ranks, rank, 0, ranks.length)] === rank) return true;
      }
      for (const name of this.namesAt(rank)) if (standsIn(name, letters, isBeginning)) return true;
      return false;
    };
  }

  /** Those with most places first, then in the order of the source. */
  private byPlaces(labels: ReadonlySet<number>): readonly number[] {
    const places = (label: number): number => this.labelRanks[label]?.length ?? 0;
    return [...labels].sort((a, b) => places(b) - places(a) || a - b);
  }
}
