import { join } from 'node:path';
import { runProgram } from '@tablewise/testing';
import { DataNotReadyError } from './data-not-ready.error.ts';

/** A whole city takes seconds; a busy machine and a slow disk are allowed for. */
const LIMIT_MS = 120_000;

export interface DataPreparation {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
}

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
  if (exitCode !== 0) throw new DataNotReadyError(stderr.trim());
  return stdout.trim();
}
