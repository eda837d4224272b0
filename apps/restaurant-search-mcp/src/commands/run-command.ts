import { resolve } from 'node:path';
import { AppError, SystemClock } from '@tablewise/kernel';
import { readServerConfig } from '../server-config.ts';
import { BACKUP_USAGE, backup } from './backup.ts';
import { makeCityPack } from './city.ts';
import { MAKE_CITY_USAGE } from './city-arguments.ts';
import { CITY_USAGE, takeCity } from './city-option.ts';
import type { Command } from './command.ts';
import { DEMO_CITY_USAGE, demoCity } from './demo-city.ts';
import { EXPORT_USAGE, exportData } from './export.ts';
import { importData } from './import.ts';
import { IMPORT_USAGE } from './import-arguments.ts';
import { RESTORE_USAGE, restore } from './restore.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage.error.ts';
import { VOTER_USAGE, voter } from './voter.ts';

const COMMANDS: ReadonlyMap<string, { readonly run: Command; readonly usage: string }> = new Map([
  ['import', { run: importData, usage: IMPORT_USAGE }],
  ['export', { run: exportData, usage: EXPORT_USAGE }],
  ['city', { run: makeCityPack, usage: MAKE_CITY_USAGE }],
  ['demo-city', { run: demoCity, usage: DEMO_CITY_USAGE }],
  ['backup', { run: backup, usage: BACKUP_USAGE }],
  ['restore', { run: restore, usage: RESTORE_USAGE }],
  ['voter', { run: voter, usage: VOTER_USAGE }],
]);

const USAGE = `Commands:\n\n${[...COMMANDS.values(), { usage: CITY_USAGE }]
  .map(({ usage }) => usage)
  .join('\n\n')}`;

interface Surroundings {
  /** As the server reads it; npm says in `INIT_CWD` where the command was typed. */
  readonly environment: NodeJS.ProcessEnv;
  readonly terminal: Terminal;
}

/** Runs the command that the first argument names. Exit code 0: done; 1: nothing was changed. */
export async function runCommand(
  args: readonly string[],
  { environment, terminal }: Surroundings,
): Promise<0 | 1> {
  try {
    const [name, ...given] = args;
    const { file, rest } = takeCity(given);
    if (name === '--help' || name === 'help') {
      terminal.out(`${USAGE}\n`);
      return 0;
    }
    const command = COMMANDS.get(name ?? '');
    if (command === undefined) {
      const what = name === undefined ? 'no command was given' : `unknown command "${name}"`;
      throw new UsageError(what, USAGE);
    }
    if (rest.includes('--help')) {
      terminal.out(`${command.usage}\n${CITY_USAGE}\n`);
      return 0;
    }
    const { INIT_CWD: workingDirectory = process.cwd(), DATA_DIR: folder } = environment;
    // Whoever types a command names folders as seen from there, as `npm start` takes them.
    const dataDir = folder && { DATA_DIR: resolve(workingDirectory, folder) };
    const cityFile = file !== undefined && { CITY_FILE: resolve(workingDirectory, file) };
    const { database, city } = readServerConfig({ ...environment, ...dataDir, ...cityFile });
    await command.run(rest, {
      database,
      city,
      workingDirectory,
      terminal,
      clock: new SystemClock(),
    });
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    terminal.err(`${error.code}: ${error.message}\n`);
    return 1;
  }
}
