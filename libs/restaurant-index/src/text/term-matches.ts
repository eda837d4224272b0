import { DifferenceStream } from './difference-stream.ts';
import { DistanceBuckets } from './distance-buckets.ts';
import { intersectionOf } from './intersection-stream.ts';
import type { QueryTerm } from './query-term.ts';
import { countBits, emptyBits, keepBits } from '../memory/bits.ts';
import { BitStream } from './bit-stream.ts';
import { END } from './rank-stream.ts';
import type { RankStream } from './rank-stream.ts';
import { TermStream } from './term-stream.ts';
import type { TextMatches } from './text-matches.ts';
import { unionOf } from './union-stream.ts';
import type { WordRange } from './vocabulary.ts';
import type { WordPostings, Scope } from './word-postings.ts';

/** Skipping to a place in a list costs about so many times what setting its bit does. */
const COST_OF_SKIPPING = 32;

/**
 * Matches of one term or several. A tier of one term is the places of the words at that distance
 * without those of nearer words. Of several terms, tier 0 skips along the exact words' places; the
 * others come out of one pass over all matches that sorts them by distance as far as it is asked.
 */
export class TermMatches implements TextMatches {
  readonly maxDistance: number;
  private buckets: DistanceBuckets | undefined;
  private marked: Uint32Array | undefined;

  constructor(
    private readonly terms: readonly QueryTerm[],
    private readonly postings: WordPostings,
    private readonly scope: Scope,
  ) {
    this.maxDistance = terms.reduce((sum, term) => sum + term.maxDistance, 0);
  }

  tier(distance: number): RankStream {
    const [first, second] = this.terms;
    if (distance > this.maxDistance || first === undefined) return unionOf([]);
    if (second === undefined) return this.tierOfOne(first, distance);
    if (distance === 0) return this.exactly();
    this.buckets ??= this.startBuckets();
    return this.buckets.stream(distance);
  }

  all(): RankStream {
    const isOne = this.terms.length === 1;
    if (isOne ? this.isMarkingCheaper() : this.marked !== undefined) {
      return new BitStream(this.bits());
    }
    const terms = this.termStreams();
    return isOne ? intersectionOf(terms) : this.matchesOf(terms);
  }

  bits(): Uint32Array {
    this.marked ??= this.terms
      .map((term) => {
        const bits = emptyBits(this.postings.size);
        this.postings.mark(term.each().flat(), this.scope, bits);
        return bits;
      })
      .reduce((kept, bits) => {
        keepBits(kept, bits);
        return kept;
      });
    return this.marked;
  }

  count(): number {
    if (this.isMarkingCheaper()) return countBits(this.bits());
    let count = 0;
    const all = this.all();
    for (let rank = all.next(0); rank !== END; rank = all.next(rank + 1)) count++;
    return count;
  }

  distanceOf(rank: number): number | undefined {
    let distance = 0;
    for (const stream of this.termStreams()) {
      if (stream.next(rank) !== rank) return undefined;
      distance += stream.distanceOf(rank);
    }
    return distance;
  }

  /** Whether setting bits for all places of all terms takes less than skipping along the rarest. */
  private isMarkingCheaper(): boolean {
    return this.marked !== undefined || this.costs().marking < this.costs().skipping;
  }

  /** Of finding all matches, in places marked. */
  private costs(): { readonly marking: number; readonly skipping: number } {
    const places = this.terms.map((term) => this.postings.atMost(term.each().flat(), this.scope));
    return {
      marking: places.reduce((sum, each) => sum + each + this.postings.size / 32, 0),
      skipping: Math.min(...places) * this.terms.length * COST_OF_SKIPPING,
    };
  }

  /** Skips along while that finds enough; marks when it has gone on for as long as marking takes. */
  private matchesOf(terms: readonly TermStream[]): RankStream {
    return intersectionOf(terms, {
      steps: this.costs().marking / (terms.length * COST_OF_SKIPPING),
      stream: () => new BitStream(this.bits()),
    });
  }

  private startBuckets(): DistanceBuckets {
    const terms = this.termStreams();
    return new DistanceBuckets(this.matchesOf(terms), terms);
  }

  private tierOfOne(term: QueryTerm, distance: number): RankStream {
    const nearer: WordRange[] = [];
    for (let at = 0; at < distance; at++) nearer.push(...term.at(at));
    const tier = this.postings.stream(term.at(distance), this.scope);
    if (nearer.length === 0) return tier;
    return new DifferenceStream(tier, this.postings.stream(nearer, this.scope));
  }

  private exactly(): RankStream {
    if (this.terms.some((term) => term.at(0).length === 0)) return unionOf([]);
    return intersectionOf(
      this.terms.map((term) => this.postings.skippingStream(term.at(0), this.scope)),
    );
  }

  private termStreams(): TermStream[] {
    const streamOf = (ranges: readonly WordRange[]): RankStream =>
      this.terms.length === 1
        ? this.postings.stream(ranges, this.scope)
        : this.postings.skippingStream(ranges, this.scope);
    return this.terms.map((term) => new TermStream(term.each().map(streamOf)));
  }
}
