import type { Location } from '@tablewise/contracts';
import { distanceKm } from '@tablewise/restaurant-domain';
import type { VotePrior } from '@tablewise/restaurant-domain';
import { latAt, lngAt } from '../columns/locations.ts';
import type { PlaceRows } from '../columns/place-rows.ts';
import { rankRows } from '../columns/columns-of.ts';
import { rankOfId } from '../columns/rank-of-id.ts';
import { RecentHits } from '../columns/recent-hits.ts';
import { MEAL_TABLES } from '../hours/hours-profiles.ts';
import { MEAL_CODES } from '../hours/meal-code.ts';
import { mealVerdicts } from '../hours/meal-verdicts.ts';
import { OpenHours } from '../hours/open-hours.ts';
import type { Verdicts } from '../hours/verdicts.ts';
import type { Hit } from '../place-page.ts';
import { TopPlaces } from '../sorts/top-places.ts';
import { namesAt } from '../columns/place-names.ts';
import type { PackedText } from '../text/packed-text.ts';
import { TextIndex } from '../text/text-index.ts';
import { segmentDataOf } from './segment-data.ts';
import type { SegmentData } from './segment-data.ts';
import { rankListsOf, textLabelsOf } from './text-labels.ts';

export interface PackedSegment {
  readonly data: SegmentData;
  readonly text: PackedText;
}

/** Places indexed together, each known by its rank. Never changes. */
export class Segment {
  readonly size: number;
  readonly openHours: OpenHours;
  /** Meal codes by profile, for each table (see `mealTable`). */
  readonly mealCodes: readonly Uint8Array[];
  /** Room for the page of the search that is under way. */
  readonly top: TopPlaces;
  private readonly hits: RecentHits;
  /** By table of meal codes and meals asked for, as they are asked for. */
  private readonly served = new Map<number, Verdicts>();
  private readonly areaCodes: ReadonlyMap<string, number>;
  private readonly cuisineCodes: ReadonlyMap<string, number>;

  private constructor(
    readonly data: SegmentData,
    readonly text: TextIndex,
  ) {
    const { columns } = data;
    const { profiles } = columns;
    const profileCount = profiles.count;
    this.size = columns.size;
    this.openHours = new OpenHours(profiles);
    this.mealCodes = Array.from({ length: MEAL_TABLES }, (_, table) =>
      profiles.mealCodes.subarray(table * profileCount, (table + 1) * profileCount),
    );
    this.hits = new RecentHits(columns);
    this.top = new TopPlaces((rank) => this.idAt(rank));
    this.areaCodes = codesOf(columns.areas.names);
    this.cuisineCodes = codesOf(columns.cuisineNames);
  }

  static build(rows: PlaceRows, prior: VotePrior): Segment {
    const ranked = rankRows(rows, prior);
    const data = segmentDataOf(ranked);
    const text = TextIndex.build({
      names: rows.words,
      namesAt: (rank) => namesAt(data.columns.names, rank),
      order: ranked.order,
      labels: textLabelsOf(data, rows.city),
    });
    return new Segment(data, text);
  }

  static unpack({ data, text }: PackedSegment): Segment {
    const ranks = rankListsOf(data);
    return new Segment(
      data,
      TextIndex.unpack(text, ranks, (rank) => namesAt(data.columns.names, rank)),
    );
  }

  pack(): PackedSegment {
    return { data: this.data, text: this.text.pack() };
  }

  /** Shared by all who ask for it. */
  hitAt(rank: number): Hit {
    return this.hits.at(rank);
  }

  idAt(rank: number): string {
    return this.hits.at(rank).id;
  }

  scoreAt(rank: number): number {
    return this.data.columns.scores[rank] ?? 0;
  }

  rankOf(id: string): number | undefined {
    return rankOfId(this.data.columns, id);
  }

  /** Undefined of a place without a location. */
  distanceM(rank: number, from: Location): number | undefined {
    const { locations } = this.data.columns;
    const [lat, lng] = [latAt(locations, rank), lngAt(locations, rank)];
    return Number.isNaN(lat) ? undefined : distanceKm(from, { lat, lng }) * 1000;
  }

  /** Who serves one of the meals, given as bits, by one of the tables of meal codes. */
  mealVerdicts(table: number, asked: number): Verdicts {
    const key = table * MEAL_CODES + asked;
    const known = this.served.get(key);
    if (known !== undefined) return known;
    const verdicts = mealVerdicts(this.mealCodes[table] ?? new Uint8Array(0), asked);
    this.served.set(key, verdicts);
    return verdicts;
  }

  /** The area's number; undefined where no place of the segment is in it. */
  areaCode(name: string): number | undefined {
    return this.areaCodes.get(name);
  }

  cuisineCode(name: string): number | undefined {
    return this.cuisineCodes.get(name);
  }
}

function codesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, code) => [name, code]));
}
