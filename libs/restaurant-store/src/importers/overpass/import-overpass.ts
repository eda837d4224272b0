import { basename } from 'node:path';
import type { Gazetteer } from '@tablewise/restaurant-domain';
import { DATASETS } from '../../place-store/datasets.ts';
import type { PlaceStore } from '../../place-store/place-store.ts';
import type { ImportReport } from '../import-report.ts';
import { NothingAcceptedError } from '../nothing-accepted.error.ts';
import { Boundaries } from '../placing/boundaries.ts';
import { Locator } from '../placing/locator.ts';
import { OverpassRun } from './overpass-run.ts';

export interface OverpassImport {
  /** The answer of the Overpass API, as JSON. */
  readonly file: string;
  readonly gazetteer: Gazetteer;
  /** GeoJSON of the administrative districts; decides what is outside, and the district. */
  readonly boundaries?: string;
  /** Adds generated votes, and says so in each record's sources. */
  readonly demoVotes: boolean;
  /** Told how many elements were read, after each. */
  readonly onProgress?: (read: number) => void;
}

/**
 * Replaces the places of the last Overpass import, and a generated city, by those of a file: whole
 * or not at all.
 *
 * @throws NothingAcceptedError (carries the report), ImportTruncatedError, ImportMalformedError,
 *   ImportFileError, and what `PlaceStore.replace` throws
 */
export function importOverpass(store: PlaceStore, options: OverpassImport): ImportReport {
  const { file, gazetteer } = options;
  const boundaries =
    options.boundaries === undefined ? undefined : Boundaries.read(options.boundaries, gazetteer);
  const run = new OverpassRun(new Locator(gazetteer, boundaries), options);
  const replacement = {
    dataset: DATASETS.overpass,
    origin: basename(file),
    supersedes: [DATASETS.demoCity],
  };
  const about = {
    format: 'overpass',
    file,
    ...(options.boundaries !== undefined && { boundaries: options.boundaries }),
  };
  const { superseded, ...counts } = store.replace(replacement, (put) => {
    run.readInto(put);
    if (run.accepted === 0) {
      const nothing = { added: 0, updated: 0, unchanged: 0, removed: 0, removedGenerated: 0 };
      const generation = store.generation();
      throw new NothingAcceptedError({ ...about, ...run.findings(), ...nothing, generation });
    }
    return run.rejected.size;
  });
  return { ...about, ...run.findings(), ...counts, removedGenerated: superseded };
}
