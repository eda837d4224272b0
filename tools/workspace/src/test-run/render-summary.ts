import type { MachinePart } from './machine-part.ts';
import type { Summary } from './summarize.ts';

/** The end of a test run as text; its last line is `N passed, N failed, N skipped`. */
export function renderSummary(summary: Summary, machine: readonly MachinePart[]): string {
  const { passed, failed, skipped, otherFailures } = summary;
  const lines = [
    ...section('Failed beside the tests:', otherFailures),
    ...skippedSections(summary, machine),
    `${passed} passed, ${failed} failed, ${skipped.length} skipped`,
  ];
  return lines.join('\n');
}

/** One section for each missing part of the machine, and one for what no part explains. */
function skippedSections({ skipped }: Summary, machine: readonly MachinePart[]): string[] {
  const byTitle = new Map<string, string[]>();
  for (const { project, test } of skipped) {
    const title = titleFor(test, machine);
    byTitle.set(title, [...(byTitle.get(title) ?? []), `${project}: ${test}`]);
  }
  return [...byTitle].flatMap(([title, tests]) => section(title, tests));
}

function titleFor(test: string, machine: readonly MachinePart[]): string {
  const missing = machine.find(
    ({ mentionedAs, fingerprint }) =>
      fingerprint === undefined && mentionedAs.some((name) => test.includes(name)),
  );
  return missing === undefined ? 'Skipped:' : `Skipped, to be enabled by: ${missing.enabledBy}`;
}

function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [title, ...items.map((item) => `  ${item}`), ''];
}
