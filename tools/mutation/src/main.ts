import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SystemClock } from '@tablewise/kernel';
import { UsageError, parseCommand } from './command.ts';
import type { Command } from './command.ts';
import { findMutants } from './mutants/find-mutants.ts';
import { sample } from './mutants/sample.ts';
import { describeMutant, formatReport, reportOf } from './report.ts';
import type { Report } from './report.ts';
import { readGraph, sourcesBelow } from './specs/read-graph.ts';
import { tryMutants } from './trials/try-mutants.ts';

/** Specs, and what stands in `testing` for them, are not what specs are to find mutants in. */
const NOT_MUTATED = /\.spec\.tsx?$|\/testing\/|\.d\.ts$/;

const [, , root = '', ...args] = process.argv;
try {
  const command = parseCommand(root, args, process.env['INIT_CWD'] ?? process.cwd());
  write(command, await mutate(command));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function mutate(command: Command): Promise<Report> {
  const { folder, jobs } = command;
  const project = folder.split('/').slice(0, 2).join('/');
  const files = sourcesBelow(root, folder).filter((path) => !NOT_MUTATED.test(path));
  const mutants = files.flatMap((path) =>
    findMutants(path, readFileSync(join(root, path), 'utf8')),
  );
  const drawn = sample(mutants, command.sample, command.seed);
  let tried = 0;
  const trials = await tryMutants(drawn, {
    root: root.replace(/\/+$/, ''),
    project,
    graph: readGraph(root, `${project}/src`),
    jobs,
    clock: new SystemClock(),
    onTrial: ({ mutant, verdict }) => {
      const turn = `${++tried}/${drawn.length}`;
      process.stderr.write(`${turn} ${verdict}: ${describeMutant(mutant)}\n`);
    },
  });
  return reportOf(command, mutants.length, trials);
}

function write({ json }: Command, report: Report): void {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  process.stdout.write(json === '-' ? text : formatReport(report));
  if (json !== undefined && json !== '-') writeFileSync(json, text);
}
