import { basename } from 'node:path';
import type { Place } from '@tablewise/contracts';
import type { City } from '@tablewise/restaurant-domain';
import { requireCity } from '../place-store/city-of-store.ts';
import { DATASETS } from '../place-store/datasets.ts';
import type { PlaceStore } from '../place-store/place-store.ts';
import type { PlaceFormat } from './formats.ts';
import { openPlaceFile } from './open-place-file.ts';
import { PlaceBuilder } from './places/place-builder.ts';
import type { PlaceFile } from './places/place-file.ts';
import { Boundaries } from './placing/boundaries.ts';
import { Locator } from './placing/locator.ts';
import type { ImportReport } from './run/import-report.ts';
import { ImportRun } from './run/import-run.ts';
import {
  MostlyOutsideError,
  NothingAcceptedError,
  reportOfNothing,
} from './run/import-refused.error.ts';
import type { Reading } from './run/reading.ts';
import { judged } from './run/judged.ts';

/** What `importPlaces` reads, and how it places what it finds. */
export interface PlaceImport {
  readonly format: PlaceFormat;
  /** The file; for `original` a folder. */
  readonly file: string;
  /** Where the places are: what lies outside is refused. */
  readonly city: City;
  /** For `csv` and `ndjson`: the file that says which column is what. */
  readonly mapping?: string | undefined;
  /** GeoJSON of the administrative districts; decides what is outside, and the district. */
  readonly boundaries?: string | undefined;
  /** Adds generated votes, and says so in each record's sources. */
  readonly demoVotes: boolean;
  /** More than half of it may lie outside of the city. */
  readonly expectOutside?: boolean | undefined;
  /** Removes all that is there of another city. */
  readonly moveCity?: boolean | undefined;
  /** Told how many records were read, after each. */
  readonly onProgress?: (read: number) => void;
}

/**
 * Replaces the places of a dataset, and a generated city with its reviews, by those of a file: whole
 * or not at all.
 *
 * @throws NothingAcceptedError and MostlyOutsideError (they carry the report), StoreCityError, ImportTruncatedError, ImportMalformedError,
 *   ImportFileError, and what `PlaceStore.replace` throws
 */
export async function importPlaces(store: PlaceStore, options: PlaceImport): Promise<ImportReport> {
  const { format, file, boundaries, city, expectOutside = false, moveCity = false } = options;
  const { dataset, places } = openPlaceFile(options);
  const readings = placesOf(places, options);
  const run = new ImportRun<Place>(options.onProgress);
  const about = {
    format,
    file,
    city: city.name,
    ...(boundaries !== undefined && { boundaries }),
  };
  const kept = await requireCity(store, { name: city.label, moves: moveCity });
  const isMove = moveCity && kept !== city.label;
  const supersedes = isMove ? [...(await store.datasets()).keys()] : [DATASETS.demoCity];
  const replacement = {
    dataset,
    origin: basename(file),
    supersedes: supersedes.filter((other) => other !== dataset),
    city: { name: city.label, moves: isMove },
  };
  const { superseded, ...counts } = await store.replace(replacement, async (put) => {
    await run.readInto(readings, put);
    if (!expectOutside && run.isMostlyOutside) {
      throw new MostlyOutsideError(await reportOfNothing(store, { ...about, ...run.findings() }));
    }
    if (run.isEmpty)
      throw new NothingAcceptedError(await reportOfNothing(store, { ...about, ...run.findings() }));
    return run.rejections;
  });
  return { ...about, ...run.findings(), ...counts, removedGenerated: superseded };
}

/** The places of a file, and what is wrong with the others. */
export function placesOf(
  file: PlaceFile,
  options: Pick<PlaceImport, 'city' | 'boundaries' | 'demoVotes'>,
): AsyncIterable<Reading<Place>> {
  const { city, boundaries } = options;
  const { gazetteer } = city;
  const polygons = boundaries === undefined ? undefined : Boundaries.read(boundaries, gazetteer);
  const builder = new PlaceBuilder(city, new Locator(city, polygons), options);
  return judged(file.read(), (value, at) => {
    const drafted = file.draft(value, at);
    return drafted.kind === 'draft' ? builder.build(drafted.draft) : drafted;
  });
}
