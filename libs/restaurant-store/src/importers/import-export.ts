import { basename } from 'node:path';
import { RowCounter } from '../exporter/row-counts.ts';
import { requireCity } from '../place-store/city-of-store.ts';
import type { PlaceStore, Put, StoreRow } from '../place-store/place-store.ts';
import { EXPORT_FORMAT } from './formats.ts';
import { ImportMalformedError } from './import-malformed.error.ts';
import { readExport } from './own-export/read-export.ts';
import type { ImportReport } from './run/import-report.ts';
import { NothingAcceptedError, reportOfNothing } from './run/import-refused.error.ts';

/** What `importExport` reads. */
export interface ExportImport {
  /** What `exportStore` wrote. */
  readonly file: string;
  /** Takes an export without places, which leaves the store without any. */
  readonly force?: boolean | undefined;
  /** The city that it has to be of; so has the store, unless it is moved. */
  readonly city: string;
  readonly moveCity?: boolean | undefined;
  /** Told how many rows were read, after each. */
  readonly onProgress?: (read: number) => void;
}

/**
 * Replaces everything in the store, votes and reports included, by an export: whole or not at all. A file that
 * is not exactly as it was written is refused at its first wrong line.
 *
 * @throws NothingAcceptedError for one without places (see `force`), StoreCityError (see
 *   `moveCity`), ImportTruncatedError, ImportMalformedError, ImportFileError, and what `PlaceStore.restore` throws
 */
export async function importExport(
  store: PlaceStore,
  { file, force = false, city, moveCity = false, onProgress }: ExportImport,
): Promise<ImportReport> {
  const counter = new RowCounter();
  const about = { format: EXPORT_FORMAT, file, rejected: {}, warnings: {} };
  let read = 0;
  let isNamed = false;
  await requireCity(store, { name: city, moves: moveCity });
  const { superseded, ...counts } = await store.restore(basename(file), async (put) => {
    for (const { line, row } of readExport(file)) {
      if (row.kind === 'city' && row.name !== city) {
        const what = `is an export of ${row.name}, and the city is ${city}`;
        throw new ImportMalformedError(file, what, { exported: row.name, city });
      }
      isNamed ||= row.kind === 'city';
      if (!isNamed)
        throw new ImportMalformedError(file, 'does not say of which city it is', { line });
      await putOnce(put, row, { file, line });
      read = counter.add(row);
      onProgress?.(read);
    }
    if (counter.counts().places === 0 && !force) {
      const why = 'it has no places; --force makes the store what it is';
      const found = { ...about, read, accepted: read };
      throw new NothingAcceptedError(await reportOfNothing(store, found), why);
    }
    return 0;
  });
  return { ...about, read, accepted: read, ...counts, removedGenerated: superseded };
}

async function putOnce(
  put: Put<StoreRow>,
  row: StoreRow,
  at: { readonly file: string; readonly line: number },
): Promise<void> {
  if ((await put(row)) !== 'duplicate') return;
  const { file, line } = at;
  throw new ImportMalformedError(file, `line ${line} repeats a ${row.kind}`, { line });
}
