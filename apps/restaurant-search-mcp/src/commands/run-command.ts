import { AppError } from '@tablewise/kernel';
import { readServerConfig } from '../server-config.ts';
import type { Command } from './command.ts';
import { DEMO_CITY_USAGE, demoCity } from './demo-city.ts';
import { IMPORT_USAGE, importPlaces } from './import.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage.error.ts';

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['import', importPlaces],
  ['demo-city', demoCity],
]);

const USAGE = `Commands:\n\n${IMPORT_USAGE}\n\n${DEMO_CITY_USAGE}`;

interface Surroundings {
  /** `DATA_DIR` as the server reads it; npm says in `INIT_CWD` where the command was typed. */
  readonly environment: NodeJS.ProcessEnv;
  readonly terminal: Terminal;
}

/** Runs the command that the first argument names. Exit code 0: done; 1: nothing was changed. */
export function runCommand(args: readonly string[], surroundings: Surroundings): 0 | 1 {
  const { environment, terminal } = surroundings;
  try {
    const [name, ...rest] = args;
    if (name === '--help' || name === 'help') {
      terminal.out(`${USAGE}\n`);
      return 0;
    }
    const command = COMMANDS.get(name ?? '');
    if (command === undefined) {
      const what = name === undefined ? 'no command was given' : `unknown command "${name}"`;
      throw new UsageError(what, USAGE);
    }
    const { database } = readServerConfig(environment);
    const workingDirectory = environment['INIT_CWD'] ?? process.cwd();
    command(rest, { database, workingDirectory, terminal });
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    terminal.err(`${error.code}: ${error.message}\n`);
    return 1;
  }
}
