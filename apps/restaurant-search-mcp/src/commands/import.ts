import { writeFileSync } from 'node:fs';
import {
  ImportRefusedError,
  importExport,
  importPlaces,
  importReviews,
} from '@tablewise/restaurant-store';
import type { ImportReport, PlaceStore } from '@tablewise/restaurant-store';
import type { CommandContext } from './command.ts';
import { describeReport } from './describe-report.ts';
import { IMPORT_USAGE, readImportArguments } from './import-arguments.ts';
import type { ImportRequest } from './import-arguments.ts';
import { Progress } from './terminal.ts';
import { withStore } from './with-store.ts';
import { requireWritable } from './require-writable.ts';

/** Imports a file and shows the report, also where the file was refused: then it throws after. */
export async function importData(args: readonly string[], context: CommandContext): Promise<void> {
  const { request, reportFile } = readImportArguments(args, context);
  if (reportFile !== undefined)
    requireWritable(reportFile, { option: '--report', usage: IMPORT_USAGE });
  const show = (report: ImportReport): void => {
    context.terminal.out(`${describeReport(report).join('\n')}\n`);
    if (reportFile !== undefined) writeFileSync(reportFile, JSON.stringify(report, null, 2));
  };
  const progress = new Progress(context.terminal, 'records read');
  try {
    const report = await withStore(context, (store) =>
      run(store, request, (read) => {
        progress.tick(read);
      }),
    );
    progress.end();
    show(report);
  } catch (error) {
    progress.end();
    if (error instanceof ImportRefusedError) show(error.report);
    throw error;
  }
}

function run(
  store: PlaceStore,
  { kind, options }: ImportRequest,
  onProgress: (read: number) => void,
): Promise<ImportReport> {
  switch (kind) {
    case 'places':
      return importPlaces(store, { ...options, onProgress });
    case 'reviews':
      return importReviews(store, { ...options, onProgress });
    case 'export':
      return importExport(store, { ...options, onProgress });
  }
}
