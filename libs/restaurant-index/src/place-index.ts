import { priorOf } from '@tablewise/restaurant-domain';
import type { City, HolidayCalendar } from '@tablewise/restaurant-domain';
import { suggestionsFor } from './autocomplete/suggestions-for.ts';
import { PlaceRows } from './columns/place-rows.ts';
import { Delta } from './delta/delta.ts';
import type { IndexablePlace, PlaceChanges } from './indexable-place.ts';
import type { PackedIndex } from './packed-index.ts';
import type { PlacePage } from './place-page.ts';
import type { PlaceQuery } from './place-query.ts';
import { searchSegments } from './search/search-segments.ts';
import { Segment } from './segment/segment.ts';
import type { AutocompleteQuery, Suggestion } from './suggestion.ts';

/** What an index knows beside its places; one generation hands it on to the next. */
export interface Surroundings {
  /** When meals are, and by which names texts find areas, districts and cuisines. */
  readonly city: City;
  /** Without one no day is a holiday. */
  readonly calendar?: HolidayCalendar | undefined;
}

export interface IndexOptions extends Surroundings {
  readonly generation: number;
}

/**
 * All places of one generation of the data, ready to be searched; never changes. Places are in a
 * large base, and those that changed since it was built in a small delta beside it.
 */
export class PlaceIndex {
  private constructor(
    readonly generation: number,
    private readonly base: Segment,
    private readonly baseAttribution: readonly string[],
    private readonly delta: Delta,
    private readonly surroundings: Surroundings,
  ) {}

  /** Reads the places once and keeps none of them; ids are expected to be distinct. */
  static build(places: Iterable<IndexablePlace>, options: IndexOptions): PlaceIndex {
    const rows = new PlaceRows(options.city);
    for (const place of places) rows.add(place);
    return PlaceIndex.of(rows, options);
  }

  /** The same of batches, each of which may be forgotten before the next one comes. */
  static async buildFrom(
    batches: AsyncIterable<readonly IndexablePlace[]>,
    options: IndexOptions,
  ): Promise<PlaceIndex> {
    const rows = new PlaceRows(options.city);
    for await (const batch of batches) for (const place of batch) rows.add(place);
    return PlaceIndex.of(rows, options);
  }

  private static of(rows: PlaceRows, { generation, ...surroundings }: IndexOptions): PlaceIndex {
    const base = Segment.build(rows, priorOf([rows.allVotes]));
    return new PlaceIndex(generation, base, [...rows.attribution], Delta.none(base), surroundings);
  }

  /** The index that another thread packed. `generation` is the packed one's. */
  static unpack(packed: PackedIndex, surroundings: Surroundings): PlaceIndex {
    const { generation, base: packedBase, attribution, put, removed } = packed;
    const base = Segment.unpack(packedBase);
    const index = new PlaceIndex(generation, base, attribution, Delta.none(base), surroundings);
    return put.length + removed.length === 0 ? index : index.with({ put, removed }, generation);
  }

  /** Its typed arrays are over shared memory, so posting it to another thread copies little. */
  pack(): PackedIndex {
    return {
      generation: this.generation,
      base: this.base.pack(),
      attribution: this.baseAttribution,
      put: [...this.delta.places.values()],
      removed: this.delta.removedIds(this.base),
    };
  }

  /**
   * The next generation: shares the base, takes time and memory for the delta only. Scores are
   * computed with the base's prior until the next build.
   */
  with(changes: PlaceChanges, generation: number): PlaceIndex {
    const { base, baseAttribution, surroundings } = this;
    const delta = this.delta.with(changes, base, surroundings.city);
    return new PlaceIndex(generation, base, baseAttribution, delta, surroundings);
  }

  get size(): number {
    return this.base.size - this.delta.removed.count + this.delta.places.size;
  }

  /** Changed places and gone ones; searches slow down with them, so build anew from time to time. */
  get deltaSize(): number {
    return this.delta.size;
  }

  /** What the sources' licences ask to be shown, each once. */
  get attribution(): readonly string[] {
    return [...new Set([...this.baseAttribution, ...this.delta.attribution])].sort();
  }

  has(id: string): boolean {
    if (this.delta.places.has(id)) return true;
    const rank = this.base.rankOf(id);
    return rank !== undefined && !this.delta.removed.has(rank);
  }

  /** Throws InvalidCursorError, CursorExpiredError, MissingOriginError. */
  search(query: PlaceQuery): PlacePage {
    return searchSegments(query, {
      base: this.base,
      delta: this.delta,
      calendar: this.surroundings.calendar,
    });
  }

  autocomplete(query: AutocompleteQuery): Suggestion[] {
    return suggestionsFor(query, this.base, this.delta, this.surroundings.city);
  }

  /** Those with most places first, then by name. */
  cuisines(): { readonly name: string; readonly count: number }[] {
    return Array.from(this.delta.cuisineCounts(this.base), ([name, count]) => ({
      name,
      count,
    })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }

  /** Areas that have places, and how many. */
  areaCounts(): ReadonlyMap<string, number> {
    return this.delta.areaCounts(this.base);
  }
}
