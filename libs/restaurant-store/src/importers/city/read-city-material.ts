import { statSync } from 'node:fs';
import { CityFindings } from '@tablewise/restaurant-domain/city-making';
import type { CityMaterial } from '@tablewise/restaurant-domain/city-making';
import { ImportFileError } from '../import-file.error.ts';
import { readBoundaries } from './read-boundaries.ts';
import { readPlaceNodes } from './read-place-nodes.ts';

/** All of a file's polygons are in memory at once; a city of ten million has a tenth of this. */
const MAX_MB = 200;

/** The two files that a city pack is made of. */
export interface CityFiles {
  /** GeoJSON. */
  readonly boundaries: string;
  /** An answer of Overpass, or GeoJSON. */
  readonly places: string;
}

/**
 * What a city pack is made of, out of OpenStreetMap's boundaries and place nodes.
 *
 * @throws ImportFileError, ImportMalformedError, ImportTruncatedError, each with the file
 */
export function readCityMaterial(files: CityFiles): CityMaterial {
  for (const file of [files.boundaries, files.places]) requireSize(file);
  const leftOut = new CityFindings();
  return {
    boundaries: readBoundaries(files.boundaries, leftOut),
    places: readPlaceNodes(files.places, leftOut),
    leftOut,
  };
}

function requireSize(file: string): void {
  const megabytes = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) / 1_000_000;
  if (megabytes <= MAX_MB) return;
  const what = `${Math.ceil(megabytes)} MB, and ${MAX_MB} MB is the most: ask for one city alone`;
  throw new ImportFileError(file, what);
}
