import { AppError } from '@tablewise/kernel';
import type { PlaceStore } from '../../place-store/place-store.ts';
import type { ImportReport } from './import-report.ts';

/** Every record was rejected, or there were none: the store keeps what it had. */
export class NothingAcceptedError extends AppError {
  readonly code = 'IMPORT_NOTHING_ACCEPTED';

  constructor(
    readonly report: ImportReport,
    why = `none of its ${report.read} records was accepted`,
  ) {
    super(`${report.file}: ${why}. Nothing was imported.`, { read: report.read });
  }
}

/** The error of a run that would leave a dataset empty. */
export async function nothingAccepted(
  store: Pick<PlaceStore, 'generation'>,
  found: Pick<
    ImportReport,
    'format' | 'file' | 'boundaries' | 'read' | 'accepted' | 'rejected' | 'warnings'
  >,
  why?: string,
): Promise<NothingAcceptedError> {
  const unchanged = { added: 0, updated: 0, unchanged: 0, removed: 0, removedGenerated: 0 };
  return new NothingAcceptedError(
    { ...found, ...unchanged, generation: await store.generation() },
    why,
  );
}
