import { join } from 'node:path';
import { AppError } from '@tablewise/kernel';
import { runProgram } from '@tablewise/testing';

/** The database could be neither read nor filled. */
export class DataNotReadyError extends AppError {
  readonly code = 'DATA_NOT_READY';

  constructor(why: string) {
    super(`preparing the restaurant data failed: ${why}`);
  }
}

export interface DataPreparation {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Far above what it takes, also where it has to wait for another start that prepares the same. */
const LIMIT_MS = 180_000;

/**
 * Fills an empty database with the demo city; places that are there already are left alone.
 * Resolves with what the command said. Throws DataNotReadyError when the database is unusable,
 * ProgramFailedError when the command does not come to an end.
 */
export async function prepareData(
  { root, env }: DataPreparation,
  signal: AbortSignal,
): Promise<string> {
  const cli = join(root, 'apps/restaurant-search-mcp/dist/commands/cli.js');
  const args = [cli, 'demo-city', '--if-empty'];
  const { exitCode, stdout, stderr } = await runProgram(
    { name: 'demo-city', command: process.execPath, args, env },
    { signal, limitMs: LIMIT_MS },
  );
  if (exitCode === 0) return stdout.trim();
  throw new DataNotReadyError(stderr.trim() || `exit code ${exitCode}`);
}
