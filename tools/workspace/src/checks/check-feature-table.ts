import type { Finding } from './finding.ts';
import { specTitles } from './spec-titles.ts';

/** A table that leads from each feature to the test that would fail without it. */
export interface FeatureTable {
  readonly document: string;
  readonly heading: string;
  /** What the table's paths are relative to: a folder with its slash, or nothing. */
  readonly specs: string;
}

export const FEATURE_TABLES: readonly FeatureTable[] = [
  {
    document: 'libs/mcp-client-manager/README.md',
    heading: '## Where the five designs went',
    specs: 'libs/mcp-client-manager/src/',
  },
  { document: 'SECURITY.md', heading: '## The checks', specs: '' },
];

const ROW = /^\| +\S.*? +\| `([^`]+)` +\| `([^`]+)` +\|$/;
/** The names of the columns, and the line below them. */
const HEAD_LINES = 2;

/** Every row names a spec that exists and a test in it; `readSpec` gives its text, if it exists. */
export function checkFeatureTable(
  text: string,
  table: FeatureTable,
  readSpec: (path: string) => string | undefined,
): Finding[] {
  const rows = rowsOf(text, table.heading);
  const faults =
    rows.length === 0
      ? [`has no rows under "${table.heading}"`]
      : rows.flatMap((row) => faultsOf(row, (spec) => readSpec(table.specs + spec)));
  return faults.map((what) => ({ where: table.document, what }));
}

function rowsOf(text: string, heading: string): string[] {
  const lines = text.split(/\r?\n/);
  const start = lines.indexOf(heading);
  if (start === -1) return [];
  const section = lines.slice(start + 1);
  const end = section.findIndex((line) => line.startsWith('## '));
  return section
    .slice(0, end === -1 ? undefined : end)
    .filter((line) => line.startsWith('|'))
    .slice(HEAD_LINES);
}

function faultsOf(row: string, readSpec: (path: string) => string | undefined): string[] {
  const [, spec, title] = ROW.exec(row) ?? [];
  if (spec === undefined || title === undefined)
    return [`has a row that is not "feature | \`spec\` | \`test\`": ${row}`];
  const text = readSpec(spec);
  if (text === undefined) return [`names the spec ${spec}, which does not exist`];
  if (specTitles(text).has(title)) return [];
  return [`names the test "${title}", which ${spec} does not have`];
}
