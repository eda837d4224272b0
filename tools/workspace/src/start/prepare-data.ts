import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { DataNotReadyError } from './data-not-ready.error.ts';

export interface DataPreparation {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Fills an empty database with the demo city; places that are there already are left alone.
 * Resolves with what the command said. Throws DataNotReadyError when the database is unusable.
 */
export async function prepareData(
  { root, env }: DataPreparation,
  signal: AbortSignal,
): Promise<string> {
  const cli = join(root, 'apps/restaurant-search-mcp/dist/commands/cli.js');
  const child = spawn(process.execPath, [cli, 'demo-city', '--if-empty'], {
    env,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, complaint] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (child.exitCode !== 0) throw new DataNotReadyError(complaint.trim());
  return said.trim();
}
