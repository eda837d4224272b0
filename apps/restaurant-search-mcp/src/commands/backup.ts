import { resolve } from 'node:path';
import { backupStore } from '@tablewise/restaurant-store';
import { amountOf } from './amount.ts';
import type { CommandContext } from './command.ts';
import { onlyFile, parseArguments } from './parse-arguments.ts';

export const BACKUP_USAGE = `backup FILE [--force]
  Copies the database, of one generation, while everything goes on.
  --force      replaces FILE even if it is something else than an older backup`;

const OPTIONS = { force: { type: 'boolean', default: false } } as const;

/** Copies the database into a file. @throws UsageError, and what `backupStore` throws */
export async function backup(args: readonly string[], context: CommandContext): Promise<void> {
  const { values, positionals } = parseArguments(args, OPTIONS, BACKUP_USAGE);
  const { database, clock, terminal, workingDirectory } = context;
  const file = resolve(workingDirectory, onlyFile(positionals, 'written', BACKUP_USAGE));
  const { places, generation } = await backupStore(database, file, { force: values.force, clock });
  terminal.out(`${file}: ${amountOf(places, 'place')} of generation ${generation}\n`);
}
