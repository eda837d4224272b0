// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- projects that compile this source need the types too
/// <reference path="./which-polygon.d.ts" />
import { basename } from 'node:path';
import type { Location } from '@tablewise/contracts';
import type { Gazetteer } from '@tablewise/restaurant-domain';
import whichPolygon from 'which-polygon';
import { z } from 'zod';
import { polygonSchema } from '../geojson/polygon.ts';
import { ImportMalformedError } from '../import-malformed.error.ts';
import { readJsonFile } from '../text/read-json-file.ts';

/** A GeoJSON collection of polygons (RFC 7946). */
const boundariesSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        properties: z.record(z.string(), z.unknown()),
        geometry: polygonSchema,
      }),
    )
    .min(1),
});

/** Polygons of a city's administrative districts: what is in none of them is outside. */
export class Boundaries {
  private constructor(
    readonly file: string,
    private readonly find: (point: readonly [number, number]) => { district: string } | null,
  ) {}

  /**
   * Reads GeoJSON (RFC 7946: WGS84, longitude first). Which property names the district is found
   * out through the gazetteer.
   *
   * @throws ImportFileError, ImportMalformedError when it is no such file or a district is unknown
   */
  static read(file: string, gazetteer: Gazetteer): Boundaries {
    const { features } = readJsonFile(file, boundariesSchema, 'GeoJSON of polygons in WGS84');
    const districts = features.map(({ geometry, properties }, index) => {
      const district = Object.values(properties)
        .map((value) => districtNamed(value, gazetteer))
        .find((name) => name !== undefined);
      if (district !== undefined) return { geometry, properties: { district } };
      const what = `no property of feature ${index} names a district that the gazetteer knows`;
      throw new ImportMalformedError(file, what, { feature: index });
    });
    return new Boundaries(basename(file), whichPolygon({ features: districts }));
  }

  /** The administrative district that holds the point; undefined outside of all. */
  districtAt({ lat, lng }: Location): string | undefined {
    return this.find([lng, lat])?.district;
  }
}

function districtNamed(value: unknown, gazetteer: Gazetteer): string | undefined {
  if (typeof value !== 'string') return undefined;
  const resolution = gazetteer.resolve(value, 'district');
  return resolution.kind === 'known' ? resolution.name : undefined;
}
