import { accessSync, constants, existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Gazetteer, HONG_KONG } from '@tablewise/restaurant-domain';
import { NothingAcceptedError, importOverpass, openPlaceStore } from '@tablewise/restaurant-store';
import type { ImportReport, OverpassImport } from '@tablewise/restaurant-store';
import type { CommandContext } from './command.ts';
import { describeReport } from './describe-report.ts';
import { parseArguments } from './parse-arguments.ts';
import { Progress } from './terminal.ts';
import { UsageError } from './usage.error.ts';

export const IMPORT_USAGE = `import --format overpass FILE [--boundaries FILE] [--demo-votes] [--report FILE]
  Replaces the places of the last import, and a demo city, by those of a file.
  --format overpass   an answer of the Overpass API as JSON ([out:json])
  --boundaries FILE   GeoJSON of the administrative districts: what is in none is outside
  --demo-votes        adds generated votes, and says so in each record's sources
  --report FILE       writes the full report, with every position, as JSON`;

const FORMATS = ['overpass'];
const OPTIONS = {
  format: { type: 'string' },
  boundaries: { type: 'string' },
  'demo-votes': { type: 'boolean', default: false },
  report: { type: 'string' },
} as const;

export function importPlaces(args: readonly string[], context: CommandContext): void {
  const { options, reportFile } = readArguments(args, context.workingDirectory);
  if (reportFile !== undefined) requireWritable(reportFile);
  const show = (report: ImportReport): void => {
    context.terminal.out(`${describeReport(report).join('\n')}\n`);
    if (reportFile !== undefined) writeFileSync(reportFile, JSON.stringify(report, null, 2));
  };
  const progress = new Progress(context.terminal, 'elements read');
  const store = openPlaceStore({ path: context.database });
  try {
    const report = importOverpass(store, {
      ...options,
      onProgress: (read) => {
        progress.tick(read);
      },
    });
    progress.end();
    show(report);
  } catch (error) {
    progress.end();
    if (error instanceof NothingAcceptedError) show(error.report);
    throw error;
  } finally {
    store.close();
  }
}

interface ImportArguments {
  readonly options: OverpassImport;
  readonly reportFile?: string;
}

function readArguments(args: readonly string[], workingDirectory: string): ImportArguments {
  const { values, positionals } = parseArguments(args, OPTIONS, IMPORT_USAGE);
  const { format, boundaries, report } = values;
  if (format === undefined || !FORMATS.includes(format)) {
    const what = format === undefined ? '--format is missing' : `unknown format "${format}"`;
    throw new UsageError(`${what}; known: ${FORMATS.join(', ')}`, IMPORT_USAGE);
  }
  const [file, another] = positionals;
  if (file === undefined) throw new UsageError('which FILE is to be imported?', IMPORT_USAGE);
  if (another !== undefined) {
    throw new UsageError(`one FILE at a time; "${another}" is another`, IMPORT_USAGE);
  }
  const pathOf = (name: string): string => resolve(workingDirectory, name);
  return {
    options: {
      file: pathOf(file),
      gazetteer: new Gazetteer(HONG_KONG),
      demoVotes: values['demo-votes'],
      ...(boundaries !== undefined && { boundaries: pathOf(boundaries) }),
    },
    ...(report !== undefined && { reportFile: pathOf(report) }),
  };
}

/** Asked before the import, so that it does not succeed without the report that was wanted. */
function requireWritable(file: string): void {
  try {
    accessSync(existsSync(file) ? file : dirname(file), constants.W_OK);
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  } catch {
    throw new UsageError(`--report: ${file} cannot be written`, IMPORT_USAGE);
  }
  throw new UsageError(`--report: ${file} is a folder`, IMPORT_USAGE);
}
