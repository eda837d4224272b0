import type { Location } from '@tablewise/contracts';
import { distanceKm } from '@tablewise/restaurant-domain';
import type { Area, City } from '@tablewise/restaurant-domain';
import { AddressReader } from './address-reader.ts';
import type { Boundaries } from './boundaries.ts';

/** Without boundaries, of a point further than this from every area's centre little is known. */
const NEAR_KM = 3;
/**
 * An address that names an area further away than this is believed to be another branch's. Within
 * one administrative district areas may be large: the New Territories have few.
 */
const ADDRESS_KM = 3;
const ADDRESS_IN_DISTRICT_KM = 5;

/** Where a place is, how that was found out, and what of the record speaks against it. */
export interface Spot {
  readonly area: Area;
  /** By polygon where there are boundaries, else the area's. */
  readonly district: string;
  readonly areaBy: 'address' | 'nearest_centre' | 'name';
  /**
   * What decided that the point is inside: without boundaries a source is believed less, and least
   * where nothing but the city's outline, which is coarse, holds a point far from every area.
   */
  readonly decidedBy: 'boundaries' | 'gazetteer' | 'outline';
  /** The area that the record or its address names, when it is too far away to be believed. */
  readonly contradiction?: string;
  /** The administrative district that the record claims, when the point is not there. */
  readonly notInDistrict?: string;
}

/** All that a record says about where it is. */
export interface Whereabouts {
  readonly location: Location;
  readonly address: string;
  /** The area that the record names; else its address may name one. */
  readonly area?: Area | undefined;
  /** An administrative district by its English name, as the record claims. */
  readonly district?: string | undefined;
}

/** Puts points into a city's areas and districts, or outside of it. */
export class Locator {
  private readonly addresses: AddressReader;

  constructor(
    private readonly city: City,
    private readonly boundaries?: Boundaries,
  ) {
    this.addresses = new AddressReader(city);
  }

  /** Undefined: outside of the city. */
  locate({ location, address, area: given, district: claimed }: Whereabouts): Spot | undefined {
    const district = this.districtAt(location, claimed);
    if (district === undefined) return undefined;
    const nearest = this.nearestIn(district, location);
    const named = given ?? this.addresses.areaIn(address);
    const contradicts = named !== undefined && !isBelievable(named, nearest, location);
    const byName = named !== undefined && !contradicts;
    const area = byName ? named : nearest;
    const nameIn = given === undefined ? 'address' : 'name';
    return {
      area,
      district: this.boundaries === undefined ? area.district : district,
      areaBy: byName ? nameIn : 'nearest_centre',
      decidedBy: this.decidedBy(location),
      ...(contradicts && { contradiction: named.name }),
      ...(claimed !== undefined && claimed !== district && { notInDistrict: claimed }),
    };
  }

  /** The area that a record names in any spelling. */
  areaNamed(name: string | undefined): Area | undefined {
    if (name === undefined) return undefined;
    const resolution = this.city.gazetteer.resolve(name, 'area');
    return resolution.kind === 'known' ? this.city.gazetteer.area(resolution.name) : undefined;
  }

  /** The English name of an administrative district that a record names in any spelling. */
  districtNamed(name: string | undefined): string | undefined {
    if (name === undefined) return undefined;
    const resolution = this.city.gazetteer.resolve(name, 'district');
    return resolution.kind === 'known' ? resolution.name : undefined;
  }

  private districtAt(location: Location, claimed: string | undefined): string | undefined {
    if (this.boundaries !== undefined) return this.boundaries.districtAt(location);
    if (!this.city.has(location)) return undefined;
    const { area } = this.city.gazetteer.nearestArea(location);
    if (claimed === undefined) return area.district;
    const nearest = this.nearestIn(claimed, location);
    const isNear = distanceKm(location, nearest.centre) <= ADDRESS_IN_DISTRICT_KM;
    return isNear ? claimed : area.district;
  }

  private decidedBy(location: Location): Spot['decidedBy'] {
    if (this.boundaries !== undefined) return 'boundaries';
    const isNear = this.city.gazetteer.nearestArea(location).distanceKm <= NEAR_KM;
    return isNear ? 'gazetteer' : 'outline';
  }

  /** The nearest area of the district: a centre across its border, or the harbour, may be nearer. */
  private nearestIn(district: string, location: Location): Area {
    return this.city.gazetteer.areas
      .filter((area) => area.district === district)
      .reduce((near, next) =>
        distanceKm(location, next.centre) < distanceKm(location, near.centre) ? next : near,
      );
  }
}

/** Where a record without coordinates is that names its area. */
export function spotInArea(area: Area): Spot {
  return { area, district: area.district, areaBy: 'name', decidedBy: 'gazetteer' };
}

function isBelievable(named: Area, nearest: Area, location: Location): boolean {
  const most = named.district === nearest.district ? ADDRESS_IN_DISTRICT_KM : ADDRESS_KM;
  return named === nearest || distanceKm(location, named.centre) <= most;
}
