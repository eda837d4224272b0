import type { Place } from '@tablewise/contracts';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import type { City } from '@tablewise/restaurant-domain';
import { placesOf } from '../importers/import-places.ts';
import { openPlaceFile } from '../importers/open-place-file.ts';
import type { PlaceFormat } from '../importers/formats.ts';
import type { ImportReport } from '../importers/run/import-report.ts';
import { ImportRun } from '../importers/run/import-run.ts';

/** The places of a file, and the report on it. */
export interface ReadFile extends Pick<
  ImportReport,
  'read' | 'accepted' | 'rejected' | 'warnings'
> {
  readonly places: readonly Place[];
}

/** What an import of the file would put into a store. */
export async function readPlaces(options: {
  readonly format: PlaceFormat;
  readonly file: string;
  readonly mapping?: string;
  readonly boundaries?: string;
  readonly demoVotes?: boolean;
  readonly city?: City;
}): Promise<ReadFile> {
  const places = new Map<string, Place>();
  const run = new ImportRun<Place>();
  const { places: file } = openPlaceFile(options);
  await run.readInto(placesOf(file, { demoVotes: false, city: HONG_KONG, ...options }), (place) => {
    const isNew = !places.has(place.id);
    if (isNew) places.set(place.id, place);
    return Promise.resolve(isNew ? 'taken' : 'duplicate');
  });
  return { ...run.findings(), places: [...places.values()] };
}
