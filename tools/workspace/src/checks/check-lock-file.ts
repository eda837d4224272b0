import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Finding } from './finding.ts';

/**
 * `npm ci` would accept the lock file. A dry run: needs no network and leaves node_modules alone.
 */
export async function checkLockFile(workspace: string): Promise<Finding[]> {
  try {
    await promisify(execFile)('npm', ['ci', '--dry-run', '--offline', '--ignore-scripts'], {
      cwd: workspace,
      timeout: 60_000,
      shell: process.platform === 'win32',
    });
    return [];
  } catch (error) {
    return [{ where: 'package-lock.json', what: `npm ci refuses it: ${String(error)}` }];
  }
}
