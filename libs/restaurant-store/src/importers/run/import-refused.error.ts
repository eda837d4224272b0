import { AppError } from '@tablewise/kernel';
import type { PlaceStore } from '../../place-store/place-store.ts';
import type { ImportReport } from './import-report.ts';

/** What a run found before it was given up. */
type Found = Pick<
  ImportReport,
  'format' | 'file' | 'city' | 'boundaries' | 'read' | 'accepted' | 'rejected' | 'warnings'
>;

/** A file was read to its end and nothing of it was imported: the store keeps what it had. */
export abstract class ImportRefusedError extends AppError {
  protected constructor(
    why: string,
    readonly report: ImportReport,
  ) {
    super(`${report.file}: ${why}`, { read: report.read });
  }
}

/** Every record was rejected, or there were none. */
export class NothingAcceptedError extends ImportRefusedError {
  readonly code = 'IMPORT_NOTHING_ACCEPTED';

  constructor(report: ImportReport, why = `none of its ${report.read} records was accepted`) {
    super(`${why}. Nothing was imported.`, report);
  }
}

/** More than half of the records lie outside of the city: it may well be another one's file. */
export class MostlyOutsideError extends ImportRefusedError {
  readonly code = 'IMPORT_MOSTLY_OUTSIDE';

  constructor(report: ImportReport) {
    const { city = 'the city', read, rejected } = report;
    super(
      `${rejected['outside']?.count ?? 0} of its ${read} records lie outside of ${city}. Nothing was ` +
        'imported: --city names the pack of another city, --expect-outside takes the others',
      report,
    );
  }
}

/** The report of a run that was given up. */
export async function reportOfNothing(
  store: Pick<PlaceStore, 'generation'>,
  found: Found,
): Promise<ImportReport> {
  const unchanged = { added: 0, updated: 0, unchanged: 0, removed: 0, removedGenerated: 0 };
  return { ...found, ...unchanged, generation: await store.generation() };
}
