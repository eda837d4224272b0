import type { HolidayCalendar } from '@tablewise/restaurant-domain';
import type { RemovedRanks } from '../delta/removed-ranks.ts';
import { BoxFilter } from '../filters/box-filter.ts';
import { CodeFilter } from '../filters/code-filter.ts';
import { CuisineFilter } from '../filters/cuisine-filter.ts';
import type { Filter } from '../filters/filter.ts';
import { HoursFilter } from '../filters/hours-filter.ts';
import type { HoursWanted } from '../filters/hours-filter.ts';
import { MinimumFilter } from '../filters/minimum-filter.ts';
import { NearFilter } from '../filters/near-filter.ts';
import { RemovedFilter } from '../filters/removed-filter.ts';
import { TextFilter } from '../filters/text-filter.ts';
import { Circle } from '../geo/circle.ts';
import { mealTable } from '../hours/hours-profiles.ts';
import { mealBits } from '../hours/meal-code.ts';
import { openVerdicts } from '../hours/open-verdicts.ts';
import type { OpenVerdicts } from '../hours/open-verdicts.ts';
import { bothVerdicts } from '../hours/verdicts.ts';
import type { FilterName } from '../place-page.ts';
import type { Near, PlaceQuery } from '../place-query.ts';
import type { Segment } from '../segment/segment.ts';
import { partitionPoint } from '../sorts/partition-point.ts';
import type { TextMatches } from '../text/text-matches.ts';
import { uniformQuery } from './uniform-query.ts';

const MAX_PRICE_LEVEL = 4;

/** The conditions that a source of candidates has seen to already. */
export interface Covered {
  readonly filters: readonly FilterName[];
  /** What of the hours is. */
  readonly hours: 'nothing' | 'meals' | 'all';
}

export const NOTHING_COVERED: Covered = { filters: [], hours: 'nothing' };

/** The table of meal codes to look in, and the bits of the meals asked for. */
interface MealsWanted {
  readonly table: number;
  readonly asked: number;
}

/** A query in the numbers of one segment. */
export class SegmentQuery {
  /** Undefined: everywhere. */
  readonly areas: readonly number[] | undefined;
  readonly cuisines: readonly number[] | undefined;
  readonly meals: MealsWanted | undefined;
  readonly open: OpenVerdicts | undefined;
  /** Undefined where no place is too far. */
  readonly circle: Circle | undefined;
  /** Undefined where the query has no text, or no word in it. */
  readonly text: TextMatches | undefined;

  /** No place from this rank on has the least score wanted. */
  readonly rankEnd: number;

  constructor(
    readonly segment: Segment,
    readonly query: PlaceQuery,
    readonly removed: RemovedRanks | undefined,
    private readonly calendar: HolidayCalendar | undefined,
  ) {
    const { mealRule, mealDay, meals, text, open, minScore, near } = query;
    this.areas = known(query.areas, (name) => segment.areaCode(name));
    this.cuisines = known(query.cuisines, (name) => segment.cuisineCode(name));
    this.meals =
      meals === undefined
        ? undefined
        : { table: mealTable(mealRule, mealDay), asked: mealBits(meals) };
    this.open =
      open === undefined
        ? undefined
        : openVerdicts(segment.openHours, segment.data.columns.profiles, { when: open, calendar });
    this.circle = near?.radiusM === undefined ? undefined : new Circle(near.location, near.radiusM);
    this.text = text === undefined ? undefined : segment.text.search(text);
    this.rankEnd =
      minScore === undefined
        ? segment.size
        : partitionPoint(segment.size, (rank) => segment.scoreAt(rank) >= minScore);
  }

  /** What is still to ask of the hours; undefined where that is nothing. */
  hoursWanted(covered: Covered['hours']): HoursWanted | undefined {
    if (covered === 'all') return undefined;
    const { meals, open, segment, query } = this;
    const served =
      covered === 'meals' || meals === undefined
        ? undefined
        : segment.mealVerdicts(meals.table, meals.asked);
    const verdicts =
      served && open ? bothVerdicts(served, open.verdicts) : (served ?? open?.verdicts);
    if (verdicts === undefined) return undefined;
    const includeUnknown = query.includeUnknown ?? false;
    return {
      verdicts,
      slots: includeUnknown ? undefined : open?.slots,
      includeUnknown,
    };
  }

  /** The same query in a smaller circle. */
  within(near: Near): SegmentQuery {
    const query = uniformQuery({ ...this.query, near });
    return new SegmentQuery(this.segment, query, this.removed, this.calendar);
  }

  /** Everything that a candidate still has to pass; hours last, so that they count only what fits. */
  filters({ filters: covered, hours: coveredHours }: Covered): Filter[] {
    const filters: Filter[] = [];
    if (this.removed !== undefined && this.removed.count > 0) {
      filters.push(new RemovedFilter(this.removed));
    }
    if (this.text !== undefined && !covered.includes('text')) {
      filters.push(new TextFilter(this.text.bits()));
    }
    this.addColumnFilters(filters, covered);
    this.addPlaceFilters(filters, covered);
    const hours = this.hoursWanted(coveredHours);
    if (hours !== undefined) {
      filters.push(new HoursFilter(this.segment.data.columns.hours, hours));
    }
    return filters;
  }

  private addColumnFilters(filters: Filter[], covered: readonly FilterName[]): void {
    const { columns } = this.segment.data;
    const { priceLevels, minScore, minVotes } = this.query;
    if (this.areas !== undefined && !covered.includes('area')) {
      const { codes, names } = columns.areas;
      filters.push(new CodeFilter('area', codes, this.areas, names.length));
    }
    if (this.cuisines !== undefined && !covered.includes('cuisine')) {
      const { cuisines, cuisineNames } = columns;
      filters.push(new CuisineFilter(cuisines, this.cuisines, cuisineNames.length));
    }
    if (priceLevels !== undefined) {
      filters.push(
        new CodeFilter('price_level', columns.priceLevels, priceLevels, MAX_PRICE_LEVEL + 1),
      );
    }
    if (minScore !== undefined) {
      filters.push(new MinimumFilter('min_score', columns.scores, minScore));
    }
    if (minVotes !== undefined) {
      filters.push(new MinimumFilter('min_votes', columns.votes, minVotes));
    }
  }

  private addPlaceFilters(filters: Filter[], covered: readonly FilterName[]): void {
    const { box } = this.query;
    const { columns } = this.segment.data;
    if (box !== undefined) filters.push(new BoxFilter(columns, box));
    if (this.circle !== undefined && !covered.includes('near')) {
      filters.push(new NearFilter(columns, this.circle));
    }
  }
}

/** Numbers of those names that the segment has, each once. */
function known(
  names: readonly string[] | undefined,
  codeOf: (name: string) => number | undefined,
): readonly number[] | undefined {
  if (names === undefined) return undefined;
  const codes: number[] = [];
  for (const name of names) {
    const code = codeOf(name);
    if (code !== undefined && !codes.includes(code)) codes.push(code);
  }
  return codes;
}
