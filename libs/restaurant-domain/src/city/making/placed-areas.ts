import type { Location } from '@tablewise/contracts';
import { foldName } from '../../names/fold-name.ts';
import type { NamedLevel } from '../city-pack.ts';
import type { ChosenLevels, NamedBoundary } from './admin-levels.ts';
import { roundedLocation } from './city-ground.ts';
import { CityMakingError } from './city-making.error.ts';
import type { CityFindings } from './findings.ts';
import type { CityMaterial } from './material.ts';
import { namesOfTags } from './names-of-tags.ts';
import type { TaggedNames } from './names-of-tags.ts';
import { united } from './told-apart.ts';

/** Values of `place` that diners name, the larger first. */
const AREA_KINDS = [
  'borough',
  'suburb',
  'town',
  'quarter',
  'village',
  'neighbourhood',
  'island',
  'hamlet',
  'city_block',
];

/** A name on one of the upper levels; one for all boundaries of that name. */
export interface Unit {
  readonly named: NamedLevel;
  /** Of a district: its region. */
  readonly within?: Unit | undefined;
}

/** An area that has its place. */
export interface PlacedArea {
  readonly named: NamedLevel;
  readonly centre: Location;
  readonly district: Unit;
}

interface Found {
  readonly named: NamedLevel;
  readonly centre: Location;
  readonly rank: number;
  readonly region: NamedBoundary | undefined;
  readonly district: NamedBoundary | undefined;
}

/** What it is to place areas by. */
export interface Placing {
  /** Stands for the region where there is no level of them. */
  readonly city: NamedLevel;
  readonly levels: ChosenLevels;
  readonly languages: readonly string[];
  readonly warnings: CityFindings;
}

/** @throws CityMakingError where nothing that diners name lies within the boundaries */
export function placeAreas(
  { places, leftOut }: CityMaterial,
  placing: Placing,
): readonly PlacedArea[] {
  const { levels, languages, warnings } = placing;
  const found = places.flatMap(({ tags, location }): Found[] => {
    const names = namesOfTags(tags, languages);
    const rank = AREA_KINDS.indexOf(tags['place'] ?? '');
    const region = levels.regions?.at(location);
    const district = levels.districts.at(location);
    const name = names?.name ?? tags['place'] ?? '?';
    if (rank < 0) leftOut.add(`place=${shown(tags['place'])} is no area`, name);
    else if (names === undefined) leftOut.add('without a name', name);
    else if ((levels.regions === undefined ? district : region) === undefined) {
      leftOut.add('outside of the boundaries', name);
    } else {
      const named = plainly(names, 'areas', warnings);
      return [{ named, centre: roundedLocation(location), rank, region, district }];
    }
    return [];
  });
  if (found.length === 0) {
    throw new CityMakingError(
      `none of the ${places.length} places is an area with a name within the boundaries ` +
        `(place=${AREA_KINDS.join(', ')})`,
    );
  }
  const units = new Units(found, placing);
  const areas = withoutRepeated(found, units, leftOut);
  const used = new Set(areas.flatMap(({ district }) => [district, district.within]));
  const { regions, districts } = levels;
  for (const boundary of [...(regions?.boundaries ?? []), ...districts.boundaries]) {
    if (!used.has(units.ofBoundary.get(boundary))) {
      leftOut.add('boundaries with no area in them', boundary.names.name);
    }
  }
  return areas;
}

/** Of several areas of one name in one district the largest kind stays, the first of its kind. */
function withoutRepeated(
  found: readonly Found[],
  units: Units,
  leftOut: CityFindings,
): PlacedArea[] {
  const areas = new Map<string, PlacedArea>();
  for (const each of found.toSorted((a, b) => a.rank - b.rank)) {
    const district = units.districtOf(each);
    const key = `${foldName(each.named.name)} ${units.all.indexOf(district)}`;
    const known = areas.get(key);
    if (known === undefined) areas.set(key, { named: each.named, centre: each.centre, district });
    else {
      leftOut.add('again in the same district', each.named.name);
      areas.set(key, { ...known, named: united(known.named, each.named) });
    }
  }
  return [...areas.values()];
}

/** Regions and districts by name; a district is of the region that most of its areas lie in. */
class Units {
  readonly all: Unit[] = [];
  readonly ofBoundary = new Map<NamedBoundary, Unit>();
  private readonly byKey = new Map<string, Unit>();
  private readonly wholeCity: Unit;

  constructor(
    found: readonly Found[],
    private readonly placing: Placing,
  ) {
    this.wholeCity = this.unit(placing.city, undefined);
    const votes = new Map<NamedBoundary, Map<Unit, number>>();
    for (const { region, district } of found) {
      if (district === undefined) continue;
      const ofDistrict = votes.get(district) ?? new Map<Unit, number>();
      const unit = this.regionOf(region);
      votes.set(district, ofDistrict.set(unit, (ofDistrict.get(unit) ?? 0) + 1));
    }
    for (const [district, regions] of votes) {
      const [[region] = [this.wholeCity]] = [...regions].sort(([, a], [, b]) => b - a);
      this.ofBoundary.set(district, this.unit(this.named(district.names, 'districts'), region));
    }
  }

  /** What lies in a region and in no district of it is in one that is named after the region. */
  districtOf({ region, district, named }: Found): Unit {
    const known = district && this.ofBoundary.get(district);
    if (known !== undefined) return known;
    const unit = this.regionOf(region);
    this.placing.warnings.add(
      'areas in no district, put in one named after their region',
      named.name,
    );
    return this.unit(unit.named, unit);
  }

  private regionOf(boundary: NamedBoundary | undefined): Unit {
    if (boundary === undefined) return this.wholeCity;
    const known = this.ofBoundary.get(boundary);
    if (known !== undefined) return known;
    const unit = this.unit(this.named(boundary.names, 'regions'), undefined);
    this.ofBoundary.set(boundary, unit);
    return unit;
  }

  private unit(named: NamedLevel, within: Unit | undefined): Unit {
    const key = `${foldName(named.name)} ${within === undefined ? '' : this.all.indexOf(within)}`;
    const unit = this.byKey.get(key) ?? { named, within };
    if (!this.byKey.has(key)) this.all.push(unit);
    this.byKey.set(key, unit);
    return unit;
  }

  private named(names: TaggedNames, level: string): NamedLevel {
    return plainly(names, level, this.placing.warnings);
  }
}

function plainly(
  { isLocal, ...named }: TaggedNames,
  level: string,
  warnings: CityFindings,
): NamedLevel {
  if (isLocal)
    warnings.add(`${level} without a name in Latin letters, called by their own`, named.name);
  return named;
}

function shown(place: string | undefined): string {
  return place === undefined ? '(none)' : place.slice(0, 30);
}
