import { resolve } from 'node:path';
import { restoreStore } from '@tablewise/restaurant-store';
import { amountOf } from './amount.ts';
import type { CommandContext } from './command.ts';
import { onlyFile, parseArguments } from './parse-arguments.ts';

export const RESTORE_USAGE = `restore FILE [--force]
  Replaces the database by what \`backup\` copied of the same city.
  --force      even if the database went on since, is of another city, or is damaged (it is put aside then)`;

const OPTIONS = { force: { type: 'boolean', default: false } } as const;

/** Replaces the database by a backup. @throws UsageError, and what `restoreStore` throws */
export async function restore(args: readonly string[], context: CommandContext): Promise<void> {
  const { values, positionals } = parseArguments(args, OPTIONS, RESTORE_USAGE);
  const { city, database, clock, terminal, workingDirectory } = context;
  const file = resolve(workingDirectory, onlyFile(positionals, 'restored', RESTORE_USAGE));
  const options = { force: values.force, city: city.label, clock };
  const { places, generation } = await restoreStore(database, file, options);
  terminal.out(
    `Restored ${amountOf(places, 'place')}; the store is at generation ${generation}.\n`,
  );
}
