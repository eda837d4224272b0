import type { PlaceFormat, SelfExplainingFormat } from './formats.ts';
import { GeoJsonFile } from './geojson/geojson-file.ts';
import { MappedFile } from './mapped/mapped-file.ts';
import { placeMappingSchema, readMapping } from './mapped/mapping.ts';
import { OriginalFolder } from './original/original-folder.ts';
import { OverpassFile } from './overpass/overpass-file.ts';
import type { PlaceFile } from './places/place-file.ts';
import { YelpFile } from './yelp/yelp-file.ts';

const SELF_EXPLAINING = {
  overpass: (file: string) => new OverpassFile(file),
  geojson: (file: string) => new GeoJsonFile(file, 'geojson'),
  yelp: (file: string) => new YelpFile(file),
  original: (file: string) => new OriginalFolder(file),
} as const satisfies Record<SelfExplainingFormat, (file: string) => PlaceFile>;

/** A file of places that is ready to be read. */
export interface OpenPlaceFile {
  /** What the import replaces as a whole. */
  readonly dataset: string;
  readonly places: PlaceFile;
}

/** @throws ImportFileError, ImportMalformedError for a mapping that cannot be read */
export function openPlaceFile(options: {
  readonly format: PlaceFormat;
  readonly file: string;
  readonly mapping?: string | undefined;
}): OpenPlaceFile {
  const { format, file, mapping } = options;
  if (format !== 'csv' && format !== 'ndjson') {
    return { dataset: format, places: SELF_EXPLAINING[format](file) };
  }
  if (mapping === undefined) throw new TypeError(`${format} is read through a mapping`);
  const read = readMapping(mapping, placeMappingSchema);
  return { dataset: read.dataset, places: new MappedFile(file, format, read) };
}
