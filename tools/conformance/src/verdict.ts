import type { Scenario } from './scenarios.ts';

export interface Verdict {
  readonly word: 'passed' | 'FAILED' | 'known to fail';
  /** Checks of the referee that failed against expectation, or passed against it. */
  readonly surprises: readonly string[];
}

/** A check that begins to pass is a surprise too: the reason why it may fail is no longer true. */
export function verdictOf({ known }: Scenario, failedChecks: readonly string[]): Verdict {
  const expected = known?.checks ?? [];
  const surprises = [
    ...failedChecks.filter((check) => !expected.includes(check)),
    ...expected.filter((check) => !failedChecks.includes(check)).map((check) => `${check} passes`),
  ];
  if (surprises.length > 0) return { word: 'FAILED', surprises };
  return { word: expected.length > 0 ? 'known to fail' : 'passed', surprises };
}

/** A line of the table. */
export function describeVerdict(scenario: Scenario, { word, surprises }: Verdict): string {
  const { side, name, version = '', known } = scenario;
  const columns = [side, name.padEnd(29), version.padEnd(10), word, ...surprises];
  if (word === 'known to fail' && known !== undefined) columns.push(`(${known.because})`);
  return columns.join('  ');
}
