import { basename } from 'node:path';
import type { Place } from '@tablewise/contracts';
import type { Gazetteer } from '@tablewise/restaurant-domain';
import { DATASETS } from '../place-store/datasets.ts';
import type { PlaceStore } from '../place-store/place-store.ts';
import { openPlaceFile } from './open-place-file.ts';
import type { PlaceFormat } from './open-place-file.ts';
import { PlaceBuilder } from './places/place-builder.ts';
import type { PlaceFile } from './places/place-file.ts';
import { Boundaries } from './placing/boundaries.ts';
import { Locator } from './placing/locator.ts';
import type { ImportReport } from './run/import-report.ts';
import { ImportRun } from './run/import-run.ts';
import { nothingAccepted } from './run/nothing-accepted.error.ts';
import type { Reading } from './run/reading.ts';
import { judged } from './run/judged.ts';

/** What `importPlaces` reads, and how it places what it finds. */
export interface PlaceImport {
  readonly format: PlaceFormat;
  /** The file; for `original` a folder. */
  readonly file: string;
  readonly gazetteer: Gazetteer;
  /** For `csv` and `ndjson`: the file that says which column is what. */
  readonly mapping?: string | undefined;
  /** GeoJSON of the administrative districts; decides what is outside, and the district. */
  readonly boundaries?: string | undefined;
  /** Adds generated votes, and says so in each record's sources. */
  readonly demoVotes: boolean;
  /** Told how many records were read, after each. */
  readonly onProgress?: (read: number) => void;
}

/**
 * Replaces the places of a dataset, and a generated city with its reviews, by those of a file: whole
 * or not at all.
 *
 * @throws NothingAcceptedError (carries the report), ImportTruncatedError, ImportMalformedError,
 *   ImportFileError, and what `PlaceStore.replace` throws
 */
export async function importPlaces(store: PlaceStore, options: PlaceImport): Promise<ImportReport> {
  const { format, file, boundaries } = options;
  const { dataset, places } = openPlaceFile(options);
  const readings = placesOf(places, options);
  const run = new ImportRun<Place>(options.onProgress);
  const about = { format, file, ...(boundaries !== undefined && { boundaries }) };
  const replacement = { dataset, origin: basename(file), supersedes: [DATASETS.demoCity] };
  const { superseded, ...counts } = await store.replace(replacement, async (put) => {
    await run.readInto(readings, put);
    if (run.isEmpty) throw await nothingAccepted(store, { ...about, ...run.findings() });
    return run.rejections;
  });
  return { ...about, ...run.findings(), ...counts, removedGenerated: superseded };
}

/** The places of a file, and what is wrong with the others. */
export function placesOf(
  file: PlaceFile,
  options: Pick<PlaceImport, 'gazetteer' | 'boundaries' | 'demoVotes'>,
): AsyncIterable<Reading<Place>> {
  const { gazetteer, boundaries } = options;
  const polygons = boundaries === undefined ? undefined : Boundaries.read(boundaries, gazetteer);
  const builder = new PlaceBuilder(new Locator(gazetteer, polygons), options);
  return judged(file.read(), (value) => {
    const drafted = file.draft(value);
    return drafted.kind === 'draft' ? builder.build(drafted.draft) : drafted;
  });
}
