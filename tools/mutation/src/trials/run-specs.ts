import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Clock, Timer } from '@tablewise/kernel';
import { specMessageSchema } from './spec-message.ts';
import { isCertain } from './verdict.ts';
import type { SpecFailure } from './verdict.ts';

const JEST = join(
  dirname(createRequire(import.meta.url).resolve('jest/package.json')),
  'bin/jest.js',
);
/** Beside `src` and `dist` alike. */
const PARTS = fileURLToPath(new URL('../../jest/', import.meta.url));
/** Until the first spec begins, and from the last one's end to that of the process, ms. */
const BETWEEN_MS = 60_000;

export interface SpecRun {
  /** The project's folder, and its specs in the order they are to run; all absolute. */
  readonly project: string;
  readonly specs: readonly string[];
  /** Whether it ends as soon as a spec has certainly failed. */
  readonly untilFailure: boolean;
  /** How long one spec may take, ms. */
  readonly limitMs: (spec: string) => number;
}

export interface SpecOutcome {
  /** How long each spec took that came to its end, ms. */
  readonly ended: ReadonlyMap<string, number>;
  readonly failures: readonly SpecFailure[];
  /** The spec that took too long, or what came between. */
  readonly overran: string | undefined;
}

/** Runs specs, one after the other in a process group of their own, which is ended with them. */
export function runSpecs(run: SpecRun, clock: Clock): Promise<SpecOutcome> {
  const child = startJest(run);
  const ended = new Map<string, number>();
  const failures: SpecFailure[] = [];
  return new Promise((resolve) => {
    let overran: string | undefined;
    let limit: Timer | undefined;
    const allow = (ms: number, what: string): void => {
      limit?.cancel();
      limit = clock.after(ms, () => {
        overran = what;
        endGroup(child);
      });
    };
    allow(BETWEEN_MS, 'the start');
    child.on('message', (message) => {
      const told = specMessageSchema.parse(message);
      if (told.kind === 'failed') failures.push(told);
      else if (told.kind === 'started') allow(run.limitMs(told.spec), told.spec);
      else {
        ended.set(told.spec, told.durationMs);
        allow(BETWEEN_MS, 'the end');
      }
      // One that waited in vain may still fail for a better reason in the same spec.
      const isOver = failures.some(isCertain) || (told.kind === 'ended' && failures.length > 0);
      if (run.untilFailure && isOver) endGroup(child);
    });
    child.once('exit', () => {
      limit?.cancel();
      endGroup(child);
      resolve({ ended, failures, overran });
    });
  });
}

function startJest({ project, specs }: SpecRun): ChildProcess {
  const args = [
    ['--runTestsByPath', ...specs],
    ['--runInBand', '--forceExit', '--silent'],
    [`--testSequencer=${PARTS}in-given-order.js`, `--reporters=${PARTS}tell-parent.js`],
  ];
  return fork(JEST, args.flat(), {
    cwd: project,
    env: { ...process.env, SPEC_ORDER: specs.join('\n') },
    execArgv: ['--experimental-vm-modules', '--no-warnings'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // What specs start, and a mutant forgets to end, ends with the group.
    detached: true,
  });
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

function isGone(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ESRCH';
}
