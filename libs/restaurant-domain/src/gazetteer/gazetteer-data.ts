import type { Location } from '@tablewise/contracts';

/** A name on one level, with every other spelling of it. Case, spacing and width need no alias. */
export interface NamedLevel {
  /** Canonical English name: what answers and stored places carry. */
  readonly name: string;
  readonly zh: string;
  readonly aliases: readonly string[];
}

export type Region = NamedLevel;
export type AdministrativeDistrict = NamedLevel;

/** Where diners say they are: a quarter of the city, smaller than an administrative district. */
export interface Area extends NamedLevel {
  /** A region's canonical name. */
  readonly region: string;
  /** An administrative district's canonical name. */
  readonly district: string;
  /** Where its restaurants are, to about 300 m. */
  readonly centre: Location;
}

/** A city as data: another city is another value of this type. */
export interface GazetteerData {
  readonly regions: readonly Region[];
  readonly administrativeDistricts: readonly AdministrativeDistrict[];
  readonly areas: readonly Area[];
}
