import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readProjects } from '../checks/read-projects.ts';
import type { MachinePart } from './machine-part.ts';
import { parseNxRun } from './nx-run.ts';
import { renderSummary } from './render-summary.ts';
import { runNx } from './run-nx.ts';
import { summarize } from './summarize.ts';
import { testReportSchema } from './test-report.ts';
import type { TestReport } from './test-report.ts';

/**
 * Runs all checks and tests and prints what came of them; exit code 1 when anything failed. Throws
 * the signal's reason once it has aborted.
 */
export async function runTests(
  root: string,
  machine: readonly MachinePart[],
  signal: AbortSignal,
): Promise<0 | 1> {
  const nxRecord = join(root, '.nx/cache/run.json');
  const limitRecord = join(root, '.nx/ended-at-limit.log');
  const reportPaths = new Map(
    readProjects(root)
      .filter((project) => project.targets.includes('test'))
      .map((project) => [project.name, join(root, project.root, 'reports/tests.json')]),
  );
  // What an earlier run left would stand in for what this one does not do.
  for (const path of [nxRecord, limitRecord, ...reportPaths.values()]) {
    rmSync(path, { force: true });
  }

  const nxFailure = await runNx({ root, env: process.env, limitRecord, signal });
  const summary = summarize({
    reports: new Map([...reportPaths].map(([name, path]) => [name, readReport(path)])),
    tasks: existsSync(nxRecord) ? parseNxRun(readFileSync(nxRecord, 'utf8')) : [],
    endedAtLimit: readLines(limitRecord),
    nxFailure,
  });
  process.stdout.write(`\n${renderSummary(summary, machine)}\n`);
  return summary.failed === 0 ? 0 : 1;
}

function readReport(path: string): TestReport | undefined {
  if (!existsSync(path)) return undefined;
  return testReportSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

function readLines(path: string): string[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').trimEnd().split('\n');
}
