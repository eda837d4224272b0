import type { TaskOutcome } from './nx-run.ts';
import type { TestReport } from './test-report.ts';

export interface RunResults {
  /** By project that has a `test` target; undefined where it left no report. */
  readonly reports: ReadonlyMap<string, TestReport | undefined>;
  readonly tasks: readonly TaskOutcome[];
  readonly nxExitCode: number;
}

export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly { readonly project: string; readonly test: string }[];
  /** Failures that are no failed test, each counted as one. */
  readonly otherFailures: readonly string[];
}

/** Counts a run. Whatever went wrong counts: nothing that failed may look like a pass. */
export function summarize(results: RunResults): Summary {
  const reports = [...results.reports];
  const otherFailures = [...missingReports(results), ...failedTasks(results)];
  const failedTests = sum(reports.map(([, report]) => report?.failed ?? 0));
  if (results.nxExitCode !== 0 && failedTests + otherFailures.length === 0) {
    otherFailures.push(`nx ended with exit code ${results.nxExitCode}`);
  }
  return {
    passed: sum(reports.map(([, report]) => report?.passed ?? 0)),
    failed: failedTests + otherFailures.length,
    skipped: reports.flatMap(([project, report]) =>
      (report?.skipped ?? []).map((test) => ({ project, test })),
    ),
    otherFailures,
  };
}

function missingReports({ reports }: RunResults): string[] {
  return [...reports]
    .filter(([, report]) => report === undefined)
    .map(([project]) => `${project}:test left no report`);
}

/** Failed tasks that no report accounts for. */
function failedTasks({ tasks, reports }: RunResults): string[] {
  return tasks
    .filter((task) => task.failed)
    .filter(({ project, target }) => {
      if (target !== 'test' || !reports.has(project)) return true;
      const report = reports.get(project);
      return report !== undefined && report.failed === 0;
    })
    .map(({ project, target }) => `${project}:${target} failed`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
