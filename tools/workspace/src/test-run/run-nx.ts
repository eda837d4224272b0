import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { runKept } from '../../bin/run-kept.js';

const TARGETS = ['lint', 'typecheck', 'build', 'test', 'check', 'format'];
/** Most tasks keep one core busy; the compiler and Jest take a second one. */
const PARALLEL_TASKS = Math.max(2, Math.floor(availableParallelism() / 2));

/** Runs every target of every project, as far as Nx's cache does not have it; its exit code. */
export async function runNx(
  root: string,
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<number> {
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  const { REAL_DATA_DIR, INIT_CWD = process.cwd(), ...env } = environment;
  const { code } = await runKept(
    [process.execPath, nx, 'run-many', '-t', ...TARGETS, `--parallel=${PARALLEL_TASKS}`],
    {
      cwd: root,
      signal,
      env: {
        ...env,
        NX_DAEMON: 'false',
        NX_NO_CLOUD: 'true',
        // Named as seen from where `npm test` was typed; tests run in their project's folder.
        ...(REAL_DATA_DIR && { REAL_DATA_DIR: resolve(INIT_CWD, REAL_DATA_DIR) }),
      },
    },
  );
  return code;
}
