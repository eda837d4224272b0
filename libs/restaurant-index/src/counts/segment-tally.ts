import type { CodeArray } from '../memory/shared-arrays.ts';
import { MEAL_TYPES } from '@tablewise/contracts';
import type { Columns } from '../columns/columns.ts';
import type { HoursWanted } from '../filters/hours-filter.ts';
import { mealTable } from '../hours/hours-profiles.ts';
import { MEAL_CODES, servesAny } from '../hours/meal-code.ts';
import { verdictOn } from '../hours/verdicts.ts';
import type { FacetName } from '../place-query.ts';
import type { SegmentQuery } from '../search/segment-query.ts';
import type { Counts } from './counts.ts';

interface Facet {
  readonly counters: Uint32Array | undefined;
  readonly nameOf: (code: number) => string;
}

/** Counts places of a segment block by block: by area, by meal code, and by what facets ask for. */
export class SegmentTally {
  /** Unknown places do not get to `add`: to be set by whoever sees them. */
  unknown = 0;
  private total = 0;
  private readonly columns: Columns;
  private readonly placesByProfile: Uint32Array;
  private readonly mealCodes: Uint8Array;
  private readonly byMealCode = new Uint32Array(MEAL_CODES);
  private readonly byArea: Uint32Array | undefined;
  private readonly byDistrict: Uint32Array | undefined;
  private readonly byRegion: Uint32Array | undefined;
  private readonly byPriceLevel: Uint32Array | undefined;
  private readonly byCuisine: Uint32Array | undefined;

  constructor({ segment, query }: SegmentQuery) {
    this.columns = segment.data.columns;
    this.placesByProfile = segment.data.placesByProfile;
    const { areas, districts, regions, cuisineNames } = this.columns;
    this.mealCodes =
      segment.mealCodes[mealTable(query.mealRule, query.mealDay)] ?? new Uint8Array(0);
    const counters = (facet: FacetName, distinct: number): Uint32Array | undefined =>
      query.facets?.includes(facet) === true ? new Uint32Array(distinct) : undefined;
    this.byArea =
      query.areas === undefined
        ? counters('area', areas.names.length)
        : new Uint32Array(areas.names.length);
    this.byDistrict = counters('district', districts.names.length);
    this.byRegion = counters('region', regions.names.length);
    this.byPriceLevel = counters('price_level', 256);
    this.byCuisine = counters('cuisine', cuisineNames.length);
  }

  add(ranks: Uint32Array, count: number): void {
    const { areas, districts, regions, priceLevels } = this.columns;
    this.total += count;
    this.addMealCodes(ranks, count);
    tally(this.byArea, areas.codes, ranks, count);
    tally(this.byDistrict, districts.codes, ranks, count);
    tally(this.byRegion, regions.codes, ranks, count);
    tally(this.byPriceLevel, priceLevels, ranks, count);
    this.addCuisines(ranks, count);
  }

  /** All places of the segment of which hours say what is wanted, profile by profile. */
  addProfiles({ verdicts, includeUnknown }: HoursWanted): void {
    const { byMealCode, mealCodes } = this;
    for (const [profile, places] of this.placesByProfile.entries()) {
      const verdict = verdictOn(verdicts, profile);
      if (verdict === 'closed') continue;
      if (verdict === 'unknown') {
        this.unknown += places;
        if (!includeUnknown) continue;
      }
      const code = mealCodes[profile] ?? 0;
      byMealCode[code] = (byMealCode[code] ?? 0) + places;
      this.total += places;
    }
  }

  /** `sign` is -1 where these places are to be taken out again. */
  addTo(counts: Counts, { query, areas }: SegmentQuery, sign: 1 | -1): void {
    const { columns } = this;
    counts.total += sign * this.total;
    counts.unknownHours += sign * this.unknown;
    for (let meal = 0; meal < MEAL_TYPES.length; meal++) {
      counts.addMeal(meal, sign * this.servedCount(meal));
    }
    for (const area of areas ?? []) {
      counts.addArea(columns.areas.names[area] ?? '', sign * (this.byArea?.[area] ?? 0));
    }
    for (const facet of query.facets ?? []) this.addFacet(counts, facet);
  }

  private addFacet(counts: Counts, facet: FacetName): void {
    const { counters, nameOf } = this.facet(facet);
    for (const [code, count] of counters?.entries() ?? []) {
      const name = nameOf(code);
      if (count > 0 && name !== '') counts.addFacet(facet, name, count);
    }
  }

  /** Counts by code, and the name of each code, empty where there is none. */
  private facet(facet: FacetName): Facet {
    const { areas, districts, regions, cuisineNames } = this.columns;
    const named = (counters: Uint32Array | undefined, names: readonly string[]): Facet => ({
      counters,
      nameOf: (code) => names[code] ?? '',
    });
    switch (facet) {
      case 'area':
        return named(this.byArea, areas.names);
      case 'district':
        return named(this.byDistrict, districts.names);
      case 'region':
        return named(this.byRegion, regions.names);
      case 'cuisine':
        return named(this.byCuisine, cuisineNames);
      case 'price_level': {
        const nameOf = (level: number): string => (level === 0 ? '' : String(level));
        return { counters: this.byPriceLevel, nameOf };
      }
      case 'meal': {
        const served = MEAL_TYPES.map((_, meal) => this.servedCount(meal));
        return named(Uint32Array.from(served), MEAL_TYPES);
      }
    }
  }

  private servedCount(meal: number): number {
    let sum = 0;
    for (let code = 0; code < MEAL_CODES; code++) {
      if (servesAny(code, 1 << meal)) sum += this.byMealCode[code] ?? 0;
    }
    return sum;
  }

  private addMealCodes(ranks: Uint32Array, count: number): void {
    const { byMealCode, mealCodes } = this;
    const { hours } = this.columns;
    for (let at = 0; at < count; at++) {
      const code = mealCodes[hours[ranks[at] ?? 0] ?? 0] ?? 0;
      byMealCode[code] = (byMealCode[code] ?? 0) + 1;
    }
  }

  private addCuisines(ranks: Uint32Array, count: number): void {
    const { byCuisine } = this;
    if (byCuisine === undefined) return;
    const { starts, values } = this.columns.cuisines;
    for (let at = 0; at < count; at++) {
      const rank = ranks[at] ?? 0;
      const end = starts[rank + 1] ?? 0;
      for (let each = starts[rank] ?? 0; each < end; each++) {
        const cuisine = values[each] ?? 0;
        byCuisine[cuisine] = (byCuisine[cuisine] ?? 0) + 1;
      }
    }
  }
}

function tally(
  counters: Uint32Array | undefined,
  codes: CodeArray,
  ranks: Uint32Array,
  count: number,
): void {
  if (counters === undefined) return;
  for (let at = 0; at < count; at++) {
    const code = codes[ranks[at] ?? 0] ?? 0;
    counters[code] = (counters[code] ?? 0) + 1;
  }
}
