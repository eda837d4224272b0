import type { Location } from '@tablewise/contracts';
import { distanceKm, Schedule } from '@tablewise/restaurant-domain';
import type { GazetteerData, VotePrior } from '@tablewise/restaurant-domain';
import type { PlaceRows } from '../columns/place-rows.ts';
import { rankOfId } from '../columns/id-table.ts';
import { unpackString } from '../columns/packed-strings.ts';
import { RecentStrings } from '../columns/recent-strings.ts';
import { MEAL_TABLES } from '../hours/hours-profiles.ts';
import { listOf } from '../postings/postings.ts';
import { TopPlaces } from '../sorts/top-places.ts';
import type { PackedText } from '../text/packed-text.ts';
import { TextIndex } from '../text/text-index.ts';
import { segmentDataOf } from './segment-data.ts';
import type { SegmentData } from './segment-data.ts';
import { textLabelsOf } from './text-labels.ts';

export interface PackedSegment {
  readonly data: SegmentData;
  readonly text: PackedText;
}

export interface SegmentOptions {
  readonly prior: VotePrior;
  /** Spellings of areas and districts to find places by. */
  readonly gazetteer: GazetteerData | undefined;
}

/** Places indexed together, each known by its rank. Never changes. */
export class Segment {
  readonly size: number;
  /** By schedule number; number 0 is of unknown hours. */
  readonly schedules: readonly (Schedule | undefined)[];
  /** Meal codes by profile, for each table (see `mealTable`). */
  readonly mealCodes: readonly Uint8Array[];
  /** Room for the page of the search that is under way. */
  readonly top: TopPlaces;
  private readonly ids: RecentStrings;
  private readonly areaCodes: ReadonlyMap<string, number>;
  private readonly cuisineCodes: ReadonlyMap<string, number>;

  private constructor(
    readonly data: SegmentData,
    readonly text: TextIndex,
  ) {
    const { columns } = data;
    const { profiles } = columns;
    const scheduleCount = profiles.scheduleWords.starts.length - 1;
    const profileCount = profiles.schedules.length;
    this.size = columns.size;
    this.schedules = [
      undefined,
      ...Array.from(
        { length: scheduleCount },
        (_, at) => new Schedule(listOf(profiles.scheduleWords, at)),
      ),
    ];
    this.mealCodes = Array.from({ length: MEAL_TABLES }, (_, table) =>
      profiles.mealCodes.subarray(table * profileCount, (table + 1) * profileCount),
    );
    this.ids = new RecentStrings(columns.ids);
    this.top = new TopPlaces((rank) => this.idAt(rank));
    this.areaCodes = codesOf(columns.areas.names);
    this.cuisineCodes = codesOf(columns.cuisineNames);
  }

  static build(rows: PlaceRows, { prior, gazetteer }: SegmentOptions): Segment {
    const data = segmentDataOf(rows, prior);
    const { columns } = data;
    const translations = Object.values(columns.translations);
    const text = TextIndex.build({
      size: columns.size,
      names: (rank) => [
        unpackString(columns.names, rank),
        ...translations.map((names) => unpackString(names, rank)),
      ],
      labels: textLabelsOf(data, gazetteer),
    });
    return new Segment(data, text);
  }

  static unpack({ data, text }: PackedSegment): Segment {
    const ranks = textLabelsOf(data, undefined).map((label) => label.ranks);
    return new Segment(data, TextIndex.unpack(text, ranks));
  }

  pack(): PackedSegment {
    return { data: this.data, text: this.text.pack() };
  }

  idAt(rank: number): string {
    return this.ids.at(rank);
  }

  scoreAt(rank: number): number {
    return this.data.columns.scores[rank] ?? 0;
  }

  rankOf(id: string): number | undefined {
    return rankOfId(this.data.columns.idTable, this.data.columns.ids, id);
  }

  /** Undefined of a place without a location. */
  distanceM(rank: number, from: Location): number | undefined {
    const lat = this.data.columns.lats[rank] ?? Number.NaN;
    const lng = this.data.columns.lngs[rank] ?? Number.NaN;
    return Number.isNaN(lat) ? undefined : distanceKm(from, { lat, lng }) * 1000;
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
