import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { exportStore } from '@tablewise/restaurant-store';
import { amountOf } from './amount.ts';
import type { CommandContext } from './command.ts';
import { onlyFile, parseArguments } from './parse-arguments.ts';
import { requireWritable } from './require-writable.ts';
import { Progress } from './terminal.ts';
import { UsageError } from './usage.error.ts';
import { withPresentStore } from './with-store.ts';

export const EXPORT_USAGE = `export FILE [--force]
  Writes all places, reviews, votes and reports as NDJSON, for \`import --format tablewise\` here or elsewhere.
  --force      replaces FILE if it is there`;

const OPTIONS = { force: { type: 'boolean', default: false } } as const;

/** Writes all that is stored. @throws UsageError, StoreUnusableError, and what `exportStore` throws */
export async function exportData(args: readonly string[], context: CommandContext): Promise<void> {
  const { values, positionals } = parseArguments(args, OPTIONS, EXPORT_USAGE);
  const { terminal, workingDirectory } = context;
  const file = resolve(workingDirectory, onlyFile(positionals, 'written', EXPORT_USAGE));
  requireWritable(file, { option: 'FILE', usage: EXPORT_USAGE });
  if (existsSync(file) && !values.force) {
    throw new UsageError(`${file} is there already; --force replaces it`, EXPORT_USAGE);
  }
  const progress = new Progress(terminal, 'rows written');
  const onProgress = (written: number): void => {
    progress.tick(written);
  };
  try {
    const { places, reviews, votes, reports } = await withPresentStore(context, (store) =>
      exportStore(store, { file, onProgress }),
    );
    progress.end();
    const counts = [
      amountOf(places, 'place'),
      amountOf(reviews, 'review'),
      amountOf(votes, 'vote'),
      amountOf(reports, 'report'),
    ];
    terminal.out(`${file}: ${counts.join(', ')}\n`);
  } catch (error) {
    progress.end();
    throw error;
  }
}
