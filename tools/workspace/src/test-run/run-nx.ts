import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { ProgramFailedError, runProgram } from '@tablewise/testing';

const TARGETS = ['lint', 'typecheck', 'build', 'test', 'check', 'format'];
/** Most tasks keep one core busy; the compiler and Jest take a second one. */
const PARALLEL_TASKS = Math.max(2, Math.floor(availableParallelism() / 2));

/** Its targets have limits of their own (bin/limit.js): this one is for Nx itself. */
const LIMIT_MS = 2 * 60 * 60_000;

export interface NxRun {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  /** Where bin/limit.js writes what it ended, a line each. */
  readonly limitRecord: string;
  /** Ends the run, with all that it started. */
  readonly signal: AbortSignal;
}

/**
 * Runs every target of every project, as far as Nx's cache does not have it. Gives what went wrong
 * with the run as a whole; nothing where all is well. Throws the signal's reason.
 */
export async function runNx(run: NxRun): Promise<string | undefined> {
  const { root, env, limitRecord, signal } = run;
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  const { REAL_DATA_DIR, INIT_CWD = process.cwd(), ...rest } = env;
  const program = {
    name: 'nx',
    command: process.execPath,
    args: [nx, 'run-many', '-t', ...TARGETS, `--parallel=${PARALLEL_TASKS}`],
    cwd: root,
    env: {
      ...rest,
      NX_DAEMON: 'false',
      NX_NO_CLOUD: 'true',
      LIMIT_RECORD: limitRecord,
      // Named as seen from where `npm test` was typed; tests run in their project's folder.
      ...(REAL_DATA_DIR && { REAL_DATA_DIR: resolve(INIT_CWD, REAL_DATA_DIR) }),
    },
    shows: true,
  };
  try {
    const { exitCode } = await runProgram(program, { limitMs: LIMIT_MS, signal });
    return exitCode === 0 ? undefined : `nx ended with exit code ${exitCode}`;
  } catch (error) {
    if (error instanceof ProgramFailedError) return error.message;
    throw error;
  }
}
