import { ProgramFailedError, runProgram } from '@tablewise/testing';
import type { Finding } from './finding.ts';

const LIMIT_MS = 60_000;

/**
 * `npm ci` would accept the lock file. A dry run: needs no network and leaves node_modules alone.
 */
export async function checkLockFile(workspace: string): Promise<Finding[]> {
  const args = ['ci', '--dry-run', '--offline', '--ignore-scripts'];
  try {
    const { exitCode, stderr } = await runProgram(
      { name: 'npm ci', command: 'npm', args, cwd: workspace },
      { limitMs: LIMIT_MS },
    );
    return exitCode === 0 ? [] : [finding(`npm ci refuses it: ${stderr.trim()}`)];
  } catch (error) {
    if (error instanceof ProgramFailedError) return [finding(error.message)];
    throw error;
  }
}

function finding(what: string): Finding {
  return { where: 'package-lock.json', what };
}
