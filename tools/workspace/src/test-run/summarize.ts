import type { TaskOutcome } from './nx-run.ts';
import type { TestReport } from './test-report.ts';

export interface RunResults {
  /** By project that has a `test` target; undefined where it left no report. */
  readonly reports: ReadonlyMap<string, TestReport | undefined>;
  readonly tasks: readonly TaskOutcome[];
  /** A line for each that took too long, which starts with its name (bin/limit.js). */
  readonly endedAtLimit: readonly string[];
  /** What went wrong with the run as a whole, which a failed task explains. */
  readonly nxFailure: string | undefined;
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
  const otherFailures = [
    ...results.endedAtLimit,
    ...[...missingReports(results), ...failedTasks(results)]
      .filter(({ task }) => !results.endedAtLimit.some((line) => line.startsWith(`${task} `)))
      .map(({ task, what }) => `${task} ${what}`),
  ];
  const failedTests = sum(reports.map(([, report]) => report?.failed ?? 0));
  if (results.nxFailure !== undefined && failedTests + otherFailures.length === 0) {
    otherFailures.push(results.nxFailure);
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

interface TaskFailure {
  /** `project:target` */
  readonly task: string;
  readonly what: string;
}

function missingReports({ reports }: RunResults): TaskFailure[] {
  return [...reports]
    .filter(([, report]) => report === undefined)
    .map(([project]) => ({ task: `${project}:test`, what: 'left no report' }));
}

/** Failed tasks that no report accounts for. */
function failedTasks({ tasks, reports }: RunResults): TaskFailure[] {
  return tasks
    .filter((task) => task.failed)
    .filter(({ project, target }) => {
      if (target !== 'test' || !reports.has(project)) return true;
      const report = reports.get(project);
      return report !== undefined && report.failed === 0;
    })
    .map(({ project, target }) => ({ task: `${project}:${target}`, what: 'failed' }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
