import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { AppError } from '@tablewise/kernel';

/** The database could be neither read nor filled; the data command has said why. */
export class DataNotReadyError extends AppError {
  readonly code = 'DATA_NOT_READY';

  constructor(how: string) {
    super(`preparing the restaurant data failed (${how}); the lines above say why`);
  }
}

export interface DataPreparation {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Far above what it takes, also where it has to wait for another start that prepares the same. */
const TIMEOUT_MS = 180_000;

/**
 * Fills an empty database with the demo city; places that are there already are left alone.
 * Resolves with what the command said. Throws DataNotReadyError when it failed.
 */
export async function prepareData(
  { root, env }: DataPreparation,
  signal: AbortSignal,
): Promise<string> {
  const cli = join(root, 'apps/restaurant-search-mcp/dist/commands/cli.js');
  const child = spawn(process.execPath, [cli, 'demo-city', '--if-empty'], {
    env,
    signal,
    timeout: TIMEOUT_MS,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (child.exitCode === 0) return said.trim();
  throw new DataNotReadyError(howItEnded(child));
}

function howItEnded({ killed, signalCode, exitCode }: ChildProcess): string {
  if (killed) return `not done within ${TIMEOUT_MS / 1_000} s`;
  return signalCode ?? `exit code ${exitCode ?? 'unknown'}`;
}
