import type { Location, Source } from '@tablewise/contracts';
import { distanceKm } from '@tablewise/restaurant-domain';
import type { Area, Gazetteer } from '@tablewise/restaurant-domain';
import { AddressReader } from './address-reader.ts';
import type { Boundaries } from './boundaries.ts';

/** Without boundaries, a point further than this from every area's centre is outside. */
const OUTSIDE_KM = 3;
/**
 * An address that names an area further away than this is believed to be another branch's. Within
 * one administrative district areas may be large: the New Territories have few.
 */
const ADDRESS_KM = 3;
const ADDRESS_IN_DISTRICT_KM = 5;

export interface Spot {
  readonly area: Area;
  /** By polygon where there are boundaries, else the area's. */
  readonly district: string;
  readonly areaBy: 'address' | 'nearest_centre';
  /** high: a polygon holds it. medium: no boundaries were given. low: the address contradicts it. */
  readonly confidence: Source['confidence'];
  /** The area that the address names, when it is too far from the point to be believed. */
  readonly contradiction?: string;
}

/** Puts points into a city's areas and districts, or outside of it. */
export class Locator {
  private readonly addresses: AddressReader;

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly boundaries?: Boundaries,
  ) {
    this.addresses = new AddressReader(gazetteer);
  }

  /** Undefined: outside of the city. */
  locate(location: Location, address: string): Spot | undefined {
    const district = this.districtAt(location);
    if (district === undefined) return undefined;
    const nearest = this.nearestIn(district, location);
    const named = this.addresses.areaIn(address);
    const contradicts = named !== undefined && !isBelievable(named, nearest, location);
    const byAddress = named !== undefined && !contradicts;
    const area = byAddress ? named : nearest;
    return {
      area,
      district: this.boundaries === undefined ? area.district : district,
      areaBy: byAddress ? 'address' : 'nearest_centre',
      confidence: this.confidence(contradicts),
      ...(contradicts && { contradiction: named.name }),
    };
  }

  private districtAt(location: Location): string | undefined {
    if (this.boundaries !== undefined) return this.boundaries.districtAt(location);
    const { area, distanceKm: away } = this.gazetteer.nearestArea(location);
    return away <= OUTSIDE_KM ? area.district : undefined;
  }

  private confidence(contradicts: boolean): Spot['confidence'] {
    if (contradicts) return 'low';
    return this.boundaries === undefined ? 'medium' : 'high';
  }

  /** The nearest area of the district: a centre across its border, or the harbour, may be nearer. */
  private nearestIn(district: string, location: Location): Area {
    return this.gazetteer.areas
      .filter((area) => area.district === district)
      .reduce((near, next) =>
        distanceKm(location, next.centre) < distanceKm(location, near.centre) ? next : near,
      );
  }
}

function isBelievable(named: Area, nearest: Area, location: Location): boolean {
  const most = named.district === nearest.district ? ADDRESS_IN_DISTRICT_KM : ADDRESS_KM;
  return named === nearest || distanceKm(location, named.centre) <= most;
}
