import { writeFile } from 'node:fs/promises';
import type { Command } from './command.ts';
import { describeMachine } from './machine.ts';
import { formatTable } from './table.ts';

/** Runs the suite, prints its table and ratios, and writes them as JSON where that is asked for. */
export async function runCommand(command: Command, print: (text: string) => void): Promise<void> {
  const { suite, flags, json } = command;
  const machine = describeMachine();
  const { ratios, rows, notes = [] } = await suite.run(flags);
  const figures = Object.entries(ratios).map(([ratio, value]) => ({
    ratio,
    value,
    wanted: suite.wanted[ratio] ?? '',
  }));
  print(`${suite.name}: ${suite.summary}\n\n${formatTable(rows)}\n\n${formatTable(figures)}\n\n`);
  for (const note of notes) print(`${note}\n\n`);
  print(
    `${machine.cpu}, ${machine.cores} cores, load ${machine.load.toFixed(1)}, Node ${machine.node}\n`,
  );
  if (json === undefined) return;
  await writeFile(
    json,
    `${JSON.stringify({ suite: suite.name, machine, ratios, rows }, null, 2)}\n`,
  );
  print(`written to ${json}\n`);
}
