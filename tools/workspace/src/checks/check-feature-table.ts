import type { Finding } from './finding.ts';
import type { Document } from './markdown.ts';
import { specTitles } from './spec-titles.ts';

/** The table that leads from each feature to the test that would fail without it. */
export const FEATURE_TABLE = {
  document: 'libs/mcp-client-manager/README.md',
  heading: '## Where the five designs went',
  /** What the table's paths are relative to. */
  specs: 'libs/mcp-client-manager/src',
} as const;

const ROW = /^\| +\S.*? +\| `([^`]+)` +\| `([^`]+)` +\|$/;
/** The names of the columns, and the line below them. */
const HEAD_LINES = 2;

/** Every row names a spec that exists and a test in it; `readSpec` gives its text, if it exists. */
export function checkFeatureTable(
  { path, text }: Document,
  readSpec: (path: string) => string | undefined,
): Finding[] {
  const rows = rowsOf(text);
  const faults =
    rows.length === 0
      ? [`has no rows under "${FEATURE_TABLE.heading}"`]
      : rows.flatMap((row) => faultsOf(row, readSpec));
  return faults.map((what) => ({ where: path, what }));
}

function rowsOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  const start = lines.indexOf(FEATURE_TABLE.heading);
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
  const text = readSpec(`${FEATURE_TABLE.specs}/${spec}`);
  if (text === undefined) return [`names the spec ${spec}, which does not exist`];
  if (specTitles(text).has(title)) return [];
  return [`names the test "${title}", which ${spec} does not have`];
}
