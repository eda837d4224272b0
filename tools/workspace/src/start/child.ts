import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Clock } from '@tablewise/kernel';
import type { ServiceSpec } from './service-spec.ts';

/** One life of a service's process. */
export interface Child {
  /** How it ended (`exit code 1`, `SIGKILL`); resolves once its output has been read to the end. */
  readonly exited: Promise<string>;
  /** Asks it to finish; ends it after the grace time. Resolves when it is gone. */
  stop(): Promise<void>;
}

export type Launch = (spec: ServiceSpec, onLine: (line: string) => void) => Child;

/** Longer than a service takes at most to shut down by itself. */
const DEFAULT_GRACE_MS = 12_000;
const PARENT_WATCH = fileURLToPath(new URL('../../bin/parent-watch.js', import.meta.url));

/**
 * Starts real processes, each in a process group of its own: a Ctrl-C reaches the supervisor
 * alone, which then stops them in order. The IPC channel tells a child that the supervisor died.
 */
export function processLauncher(clock: Clock, { graceMs = DEFAULT_GRACE_MS } = {}): Launch {
  return (spec, onLine) => {
    const child = spawn(process.execPath, ['--import', PARENT_WATCH, spec.script], {
      env: spec.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const exited = untilExit(child, onLine);
    const stop = async (): Promise<void> => {
      child.kill('SIGTERM');
      const tooLate = clock.after(graceMs, () => {
        child.kill('SIGKILL');
      });
      await exited;
      tooLate.cancel();
    };
    return { exited, stop };
  };
}

function untilExit(child: ChildProcess, onLine: (line: string) => void): Promise<string> {
  for (const output of [child.stdout, child.stderr]) {
    if (output !== null) createInterface({ input: output }).on('line', onLine);
  }
  return new Promise((resolve) => {
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('close', (code, signal) => {
      resolve(signal ?? `exit code ${code ?? 'unknown'}`);
    });
  });
}
