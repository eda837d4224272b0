// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- projects that compile this source need the types too
/// <reference path="./which-polygon.d.ts" />
import { basename } from 'node:path';
import type { Location } from '@tablewise/contracts';
import type { Gazetteer, Level } from '@tablewise/restaurant-domain';
import whichPolygon from 'which-polygon';
import { z } from 'zod';
import { polygonSchema } from '../geojson/polygon.ts';
import { ImportMalformedError } from '../import-malformed.error.ts';
import { readJsonFile } from '../text/read-json-file.ts';

const NO_POLYGONS = ['Point', 'MultiPoint', 'LineString', 'MultiLineString'] as const;

/** A GeoJSON collection of polygons (RFC 7946). */
const boundariesSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        properties: z.record(z.string(), z.unknown()),
        // What a query for boundaries answers has points among its polygons.
        geometry: z.union([polygonSchema, z.looseObject({ type: z.enum(NO_POLYGONS) })]),
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
   * out through the gazetteer; points and polygons of other levels are passed over.
   *
   * @throws ImportFileError, ImportMalformedError when it is no such file or a district is unknown
   */
  static read(file: string, gazetteer: Gazetteer): Boundaries {
    const { features } = readJsonFile(file, boundariesSchema, 'GeoJSON of polygons in WGS84');
    const districts = features.flatMap(({ geometry, properties }, index) => {
      if (!isPolygon(geometry)) return [];
      const names = Object.values(properties).filter((value) => typeof value === 'string');
      const district = nameOn('district', names, gazetteer);
      if (district !== undefined) return [{ geometry, properties: { district } }];
      if (nameOn('region', names, gazetteer) ?? nameOn('city', names, gazetteer)) return [];
      const what = `no property of feature ${index} names a district that the gazetteer knows`;
      throw new ImportMalformedError(file, what, { feature: index });
    });
    if (districts.length === 0) {
      throw new ImportMalformedError(file, 'has no polygon of an administrative district');
    }
    return new Boundaries(basename(file), whichPolygon({ features: districts }));
  }

  /** The administrative district that holds the point; undefined outside of all. */
  districtAt({ lat, lng }: Location): string | undefined {
    return this.find([lng, lat])?.district;
  }
}

/** The first of the names that stands for something on that level. */
function nameOn(level: Level, names: readonly string[], gazetteer: Gazetteer): string | undefined {
  const known = names
    .map((name) => gazetteer.resolve(name, level))
    .find(({ kind }) => kind === 'known');
  return known?.name;
}

type Feature = z.output<typeof boundariesSchema>['features'][number];
type PolygonGeometry = z.output<typeof polygonSchema>;

function isPolygon(geometry: Feature['geometry']): geometry is PolygonGeometry {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}
