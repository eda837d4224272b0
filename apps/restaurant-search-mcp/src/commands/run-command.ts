import { resolve } from 'node:path';
import { AppError, SystemClock } from '@tablewise/kernel';
import { cleanText } from '@tablewise/restaurant-store';
import { readServerConfig } from '../server-config.ts';
import { BACKUP_USAGE, backup } from './backup.ts';
import { makeCityPack } from './city.ts';
import { MAKE_CITY_USAGE } from './city-arguments.ts';
import { CITY_USAGE, takeCity } from './city-option.ts';
import type { Command, Typed } from './command.ts';
import { DEMO_CITY_USAGE, demoCity } from './demo-city.ts';
import { EXPORT_USAGE, exportData } from './export.ts';
import { importData } from './import.ts';
import { IMPORT_USAGE } from './import-arguments.ts';
import { RESTORE_USAGE, restore } from './restore.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage.error.ts';
import { VOTER_USAGE, voter } from './voter.ts';

type Run = (args: readonly string[], context: Typed & Surroundings) => Promise<void>;

/** With the database of the servers, and their city. */
const onStore =
  (run: Command): Run =>
  (args, { environment, ...typed }) => {
    const { database, city } = readServerConfig(environment);
    return run(args, { database, city, ...typed, clock: new SystemClock() });
  };

const COMMANDS: ReadonlyMap<string, { readonly run: Run; readonly usage: string }> = new Map([
  ['import', { run: onStore(importData), usage: IMPORT_USAGE }],
  ['export', { run: onStore(exportData), usage: EXPORT_USAGE }],
  ['city', { run: makeCityPack, usage: MAKE_CITY_USAGE }],
  ['demo-city', { run: onStore(demoCity), usage: DEMO_CITY_USAGE }],
  ['backup', { run: onStore(backup), usage: BACKUP_USAGE }],
  ['restore', { run: onStore(restore), usage: RESTORE_USAGE }],
  ['voter', { run: onStore(voter), usage: VOTER_USAGE }],
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
    await command.run(rest, { terminal, ...typed(environment, file) });
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // It may quote a file, or its name.
    terminal.err(`${error.code}: ${cleanText(error.message).replaceAll('\r', ' ')}\n`);
    return 1;
  }
}

/** Whoever types a command names files and folders as seen from there, as `npm start` takes them. */
function typed(environment: NodeJS.ProcessEnv, city: string | undefined) {
  const { INIT_CWD: workingDirectory = process.cwd(), DATA_DIR: folder, CITY_FILE } = environment;
  const cityFile = city ?? CITY_FILE;
  const seen = {
    ...(folder && { DATA_DIR: resolve(workingDirectory, folder) }),
    ...(cityFile && { CITY_FILE: resolve(workingDirectory, cityFile) }),
  };
  return { workingDirectory, environment: { ...environment, ...seen } };
}
