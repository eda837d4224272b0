import { writeFileSync } from 'node:fs';
import { SystemClock } from '@tablewise/kernel';
import { UsageError, parseCommand } from './command.ts';
import type { Command } from './command.ts';
import { FuzzPlatform } from './platform/fuzz-platform.ts';
import { formatReport, reportOf } from './report.ts';
import type { Report } from './report.ts';
import { FuzzRun } from './run/fuzz-run.ts';
import { subjectOf } from './subject-of.ts';

try {
  const command = parseCommand(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  const report = await fuzz(command);
  write(command, report);
  if (report.findings.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function fuzz(command: Command): Promise<Report> {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      ending.abort();
    });
  const platform = await FuzzPlatform.start();
  const staying = new SystemClock().keepAlive();
  try {
    const run = new FuzzRun(await subjectOf(platform, command.seed));
    return reportOf(command, await run.run(indexesOf(command), ending.signal));
  } finally {
    await platform.stop();
    staying.release();
  }
}

function indexesOf({ only, requests }: Command): Iterable<number> {
  return only === undefined ? Array.from({ length: requests }, (_, at) => at) : [only];
}

function write({ json }: Command, report: Report): void {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  process.stdout.write(json === '-' ? text : formatReport(report));
  if (json !== undefined && json !== '-') writeFileSync(json, text);
}
