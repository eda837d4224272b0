import type { Place } from '@tablewise/contracts';
import { mealsByAnyOverlap, priorOf, voteScore } from '@tablewise/restaurant-domain';
import { readCursor, writeCursor } from './cursor.ts';
import { mealBits, mealCode, servesAny } from './meal-code.ts';
import { mergeRanks } from './merge-ranks.ts';
import type { PlacePage, PlaceQuery } from './place-query.ts';
import { postingsByArea } from './posting.ts';
import type { MealColumns, Posting } from './posting.ts';
import { compareRank, partitionPoint } from './rank-order.ts';
import type { Position } from './rank-order.ts';
import { tally } from './tally.ts';

/**
 * All places of one generation of the data, ready to be searched; never changes.
 *
 * Places are renumbered by rank (vote score, then id), so the ranks of an area are in the order of
 * results: a page is a merge of areas that stops when it is full. Counts over the whole result come
 * from what each area counted when the index was built.
 */
export class PlaceIndex {
  readonly generation: number;
  /** What the sources' licences ask to be shown, each once. */
  readonly attribution: readonly string[];
  /** By rank, as the columns are. */
  private readonly places: readonly Place[];
  private readonly scores: Float64Array;
  private readonly mealColumns: MealColumns;
  private readonly postings: ReadonlyMap<string, Posting>;

  private constructor(ranked: readonly (Position & { place: Place })[], generation: number) {
    this.generation = generation;
    this.places = ranked.map(({ place }) => place);
    this.scores = Float64Array.from(ranked, ({ score }) => score);
    this.attribution = attributionOf(this.places);
    this.mealColumns = {
      overlap: Uint8Array.from(this.places, ({ meals }) => mealCode(meals)),
      any: Uint8Array.from(this.places, (place) =>
        mealCode(mealsByAnyOverlap(place.operating_hours)),
      ),
    };
    this.postings = postingsByArea(this.places, this.mealColumns);
  }

  /** Keeps the place objects, which must not change; ids are expected to be distinct. */
  static build(places: Iterable<Place>, { generation }: { generation: number }): PlaceIndex {
    const all = [...places];
    const prior = priorOf(all.map(({ sentiment }) => sentiment));
    const ranked = all
      .map((place) => ({ place, id: place.id, score: voteScore(place.sentiment, prior) }))
      .sort(compareRank);
    return new PlaceIndex(ranked, generation);
  }

  get size(): number {
    return this.places.length;
  }

  /** Throws InvalidCursorError. */
  search(query: PlaceQuery): PlacePage {
    const postings = this.postingsOf(query);
    const from = query.cursor === undefined ? 0 : this.rankAfter(readCursor(query.cursor, query));
    const found = this.matches(from, [...postings.values()], query);
    const page = found.slice(0, query.limit);
    const last = page.at(-1);
    return {
      places: page.map((rank) => this.places[rank]).filter((place) => place !== undefined),
      ...tally(postings, query),
      ...(last !== undefined && found.length > page.length
        ? { nextCursor: writeCursor(this.positionOf(last), query) }
        : {}),
    };
  }

  private postingsOf({ areas }: PlaceQuery): ReadonlyMap<string, Posting> {
    if (areas === undefined) return this.postings;
    const asked = new Set(areas);
    return new Map([...this.postings].filter(([area]) => asked.has(area)));
  }

  /** Ranks of the page, and one more if there is another page. */
  private matches(from: number, postings: readonly Posting[], query: PlaceQuery): number[] {
    const { meals, mealRule, limit } = query;
    const asked = meals === undefined ? undefined : mealBits(meals);
    const codes = this.mealColumns[mealRule];
    const lists = postings.map(({ ranks }) => ranks);
    const found: number[] = [];
    for (const rank of mergeRanks(lists, from)) {
      if (asked === undefined || servesAny(codes[rank] ?? 0, asked)) found.push(rank);
      if (found.length > limit) break;
    }
    return found;
  }

  private rankAfter(position: Position): number {
    return partitionPoint(this.size, (rank) => compareRank(this.positionOf(rank), position) <= 0);
  }

  private positionOf(rank: number): Position {
    return { score: this.scores[rank] ?? 0, id: this.places[rank]?.id ?? '' };
  }
}

function attributionOf(places: readonly Place[]): string[] {
  const texts = new Set<string>();
  for (const { sources } of places) {
    for (const { attribution } of sources) {
      if (attribution !== undefined) texts.add(attribution);
    }
  }
  return [...texts].sort();
}
