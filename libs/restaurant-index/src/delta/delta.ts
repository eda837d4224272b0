import type { City } from '@tablewise/restaurant-domain';
import { PlaceRows } from '../columns/place-rows.ts';
import type { CodedNames } from '../columns/columns.ts';
import type { IndexablePlace, PlaceChanges } from '../indexable-place.ts';
import { lengthOfList } from '../postings/postings.ts';
import type { Postings } from '../postings/postings.ts';
import { Segment } from '../segment/segment.ts';
import { RemovedRanks } from './removed-ranks.ts';

interface DeltaParts {
  readonly places: ReadonlyMap<string, IndexablePlace>;
  readonly removed: RemovedRanks;
  /** Of the places; absent where there are none. */
  readonly segment: Segment | undefined;
  readonly attribution: ReadonlySet<string>;
}

/**
 * What changed since a base was built: the ranks there that no longer hold, and a segment of the
 * places that came or changed. Never changes itself.
 */
export class Delta {
  readonly places: ReadonlyMap<string, IndexablePlace>;
  readonly removed: RemovedRanks;
  readonly segment: Segment | undefined;
  readonly attribution: ReadonlySet<string>;

  private constructor({ places, removed, segment, attribution }: DeltaParts) {
    this.places = places;
    this.removed = removed;
    this.segment = segment;
    this.attribution = attribution;
  }

  static none(base: Segment): Delta {
    return new Delta({
      places: new Map(),
      removed: RemovedRanks.none(base.size),
      segment: undefined,
      attribution: new Set(),
    });
  }

  get size(): number {
    return this.places.size + this.removed.count;
  }

  /** A place that is both put and removed is put. */
  with({ put, removed }: PlaceChanges, base: Segment, city: City): Delta {
    const places = new Map(this.places);
    for (const id of removed) places.delete(id);
    for (const place of put) places.set(place.id, place);
    const ranks = [...removed, ...put.map(({ id }) => id)].flatMap((id) => base.rankOf(id) ?? []);
    const rows = new PlaceRows(city);
    for (const place of places.values()) rows.add(place);
    const { prior } = base.data.columns;
    return new Delta({
      places,
      removed: this.removed.with(ranks),
      segment: places.size === 0 ? undefined : Segment.build(rows, prior),
      attribution: rows.attribution,
    });
  }

  /** Of places of the base that have gone and not come back. */
  removedIds(base: Segment): string[] {
    return Array.from(this.removed.ranks, (rank) => base.idAt(rank)).filter(
      (id) => !this.places.has(id),
    );
  }

  areaCounts(base: Segment): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { data } of this.segmentsOf(base)) {
      addLengths(counts, data.columns.areas.names, data.areas);
    }
    const { codes, names }: CodedNames = base.data.columns.areas;
    for (const rank of this.removed.ranks) add(counts, names[codes[rank] ?? 0] ?? '', -1);
    return withoutZeros(counts);
  }

  cuisineCounts(base: Segment): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { data } of this.segmentsOf(base)) {
      addLengths(counts, data.columns.cuisineNames, data.cuisines);
    }
    const { cuisines, cuisineNames } = base.data.columns;
    for (const rank of this.removed.ranks) {
      const end = cuisines.starts[rank + 1] ?? 0;
      for (let at = cuisines.starts[rank] ?? 0; at < end; at++) {
        add(counts, cuisineNames[cuisines.values[at] ?? 0] ?? '', -1);
      }
    }
    return withoutZeros(counts);
  }

  private segmentsOf(base: Segment): Segment[] {
    return this.segment === undefined ? [base] : [base, this.segment];
  }
}

function addLengths(counts: Map<string, number>, names: readonly string[], lists: Postings): void {
  for (const [code, name] of names.entries()) add(counts, name, lengthOfList(lists, code));
}

function add(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}

function withoutZeros(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...counts].filter(([, count]) => count > 0));
}
