import { counted } from '@tablewise/kernel';
import { exportLineSchema, rowOfLine } from '../../exporter/export-line.ts';
import type { ExportLine } from '../../exporter/export-line.ts';
import { RowCounter } from '../../exporter/row-counts.ts';
import type { StoreRow } from '../../place-store/place-store.ts';
import { cleaned } from '../../records/clean-text.ts';
import { ImportMalformedError } from '../import-malformed.error.ts';
import { ImportTruncatedError } from '../import-truncated.error.ts';
import { firstIssue } from '../run/first-issue.ts';
import { readJsonLines } from '../text/read-json-lines.ts';

/** Exports before this version were of one city only, and did not say so. */
const CITY_SINCE = 3;
const FIRST_CITY = { kind: 'city', name: 'Hong Kong (HK)' } as const;

/**
 * The rows of an export, with their lines. Its last line says how many there are: a file that was
 * cut off, even between two lines, shows it.
 *
 * @throws ImportTruncatedError, ImportMalformedError with the line, ImportFileError
 */
export function* readExport(file: string): Generator<{ readonly line: number; row: StoreRow }> {
  const counter = new RowCounter();
  let last: ExportLine | undefined;
  for (const { line, content } of linesOf(file)) {
    if ((last === undefined) !== (content.kind === 'tablewise-export')) {
      const what = last === undefined ? 'does not begin like an export' : `line ${line}: a head`;
      throw new ImportMalformedError(file, what, { line });
    }
    if (last?.kind === 'end') {
      throw new ImportMalformedError(file, `line ${line} comes after the end`, { line });
    }
    last = content;
    if (content.kind === 'tablewise-export') {
      if (content.version < CITY_SINCE) yield { line, row: FIRST_CITY };
      continue;
    }
    if (content.kind === 'end') continue;
    const row = rowOfLine(content);
    counter.add(row);
    yield { line, row };
  }
  requireWhole(file, last, counter);
}

function requireWhole(file: string, last: ExportLine | undefined, counter: RowCounter): void {
  if (last?.kind !== 'end') {
    throw new ImportTruncatedError(file, 'ends too early: the line with the counts is missing', {});
  }
  const { places, reviews, votes, reports } = counter.counts();
  const { reports: reportsSaid = 0, ...of } = last;
  const said = [of.places, of.reviews, of.votes, reportsSaid].join(', ');
  if (said === [places, reviews, votes, reports].join(', ')) return;
  const found = [
    counted(places, 'place'),
    counted(reviews, 'review'),
    counted(votes, 'vote'),
    counted(reports, 'report'),
  ];
  throw new ImportMalformedError(file, `has ${found.join(', ')}, but its last line says ${said}`);
}

function* linesOf(file: string): Generator<{ readonly line: number; content: ExportLine }> {
  for (const found of readJsonLines(file)) {
    const line = found.at.line ?? 0;
    if (found.kind !== 'raw') {
      const what = found.kind === 'rejected' ? found.reason : found.remark.reason;
      throw new ImportMalformedError(file, `line ${line}: ${what}`, { line });
    }
    if (!isExportLine(found.value)) {
      const what = `line ${line} is not of an export: ${whatIsWrong(found.value)}`;
      throw new ImportMalformedError(file, what, { line });
    }
    yield { line, content: cleaned(found.value) };
  }
}

/** The value itself goes on but for what no text should hold, not what the schema makes of it: records keep the order of their keys. */
function isExportLine(value: unknown): value is ExportLine {
  return exportLineSchema.safeParse(value).success;
}

function whatIsWrong(value: unknown): string {
  const { error } = exportLineSchema.safeParse(value);
  return error === undefined ? '' : firstIssue(error);
}
