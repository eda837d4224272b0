import type { Counts } from '../counts/counts.ts';
import { facetsOf } from '../counts/facets-of.ts';
import { writeCursor } from '../cursor/cursor.ts';
import type { Hit, PlacePage, SearchExplanation } from '../place-page.ts';
import type { PlaceQuery } from '../place-query.ts';
import type { Position } from '../sorts/segment-order.ts';

/** The places of a page, best first, and its end; undefined where nothing follows. */
export interface TakenPlaces {
  readonly hits: readonly Hit[];
  readonly last: Position | undefined;
}

interface Found {
  readonly taken: TakenPlaces;
  readonly counts: Counts;
  readonly query: PlaceQuery;
  readonly explanation: SearchExplanation | undefined;
}

const NO_AREAS = {};

/** A page as a search leaves it. */
export class FoundPage implements PlacePage {
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly areaCounts: PlacePage['areaCounts'];
  readonly mealCounts: PlacePage['mealCounts'];
  readonly unknownHours: number;
  readonly facets: PlacePage['facets'];
  readonly explain: SearchExplanation | undefined;
  readonly #last: Position | undefined;
  readonly #query: PlaceQuery;

  constructor({ taken, counts, query, explanation }: Found) {
    this.hits = taken.hits;
    this.total = counts.total;
    this.areaCounts = counts.areas.size === 0 ? NO_AREAS : Object.fromEntries(counts.areas);
    this.mealCounts = counts.meals;
    this.unknownHours = counts.unknownHours;
    this.facets = query.facets && facetsOf(query.facets, counts);
    this.explain = explanation;
    this.#last = taken.last;
    this.#query = query;
  }

  /** Not before somebody asks: writing it takes a third of the time of a short search. */
  get nextCursor(): string | undefined {
    return this.#last && writeCursor(this.#last, this.#query);
  }
}
