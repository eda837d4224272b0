import { basename } from 'node:path';
import { cleanLine } from '@tablewise/restaurant-store';
import type { Finding, Findings, ImportReport } from '@tablewise/restaurant-store';
import { amount, amountOf } from './amount.ts';

/** Positions shown per reason; the report file has up to 10,000 of each. */
const SHOWN = 3;
const COLUMN = 24;

/** A report as lines for a terminal: counts, and the first positions of each reason. */
export function describeReport(report: ImportReport): string[] {
  const { file, city, boundaries, added, updated, unchanged, removed, removedGenerated } = report;
  const changes = `${amount(added)} added, ${amount(updated)} updated, ${amount(unchanged)} unchanged`;
  const changed = added + updated + removed + removedGenerated > 0;
  return [
    `${cleanLine(basename(file))}: ${amountOf(report.read, 'record')} read` +
      (city === undefined ? '' : `, held to ${cleanLine(city)}`) +
      (boundaries === undefined ? '' : `, boundaries of ${cleanLine(basename(boundaries))}`),
    line('  accepted', report.accepted, changes),
    ...(removed > 0 ? [line('  removed', removed, 'no longer in the file')] : []),
    ...(removedGenerated > 0 ? [line('  removed', removedGenerated, 'generated places')] : []),
    ...group('  rejected', report.rejected),
    ...group('  warnings', report.warnings),
    changed
      ? `The store is now at generation ${report.generation}.`
      : `Nothing changed: the store stays at generation ${report.generation}.`,
  ];
}

function group(title: string, findings: Findings): string[] {
  const reasons = Object.entries(findings);
  const total = reasons.reduce((sum, [, group]) => sum + group.count, 0);
  return [
    line(title, total),
    ...reasons.flatMap(([reason, group]) => [
      line(`    ${reason}`, group.count),
      ...group.found.slice(0, SHOWN).map((finding) => `      ${describeFinding(finding)}`),
      ...(group.count > SHOWN ? [`      and ${amount(group.count - SHOWN)} more`] : []),
    ]),
  ];
}

function describeFinding({ file, line, index, id, detail }: Finding): string {
  const where = line === undefined ? `element ${index ?? ''}` : `line ${line}`;
  return [file, where, id, detail].filter((part) => part !== undefined).join('  ');
}

function line(label: string, count: number, note = ''): string {
  const text = `${label.padEnd(COLUMN)} ${amount(count).padStart(9)}`;
  return note === '' ? text : `${text}  ${note}`;
}
