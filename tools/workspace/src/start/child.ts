import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Clock } from '@tablewise/kernel';
import { ADDRESS_IN_USE, listeningMessageSchema } from '@tablewise/service-kit';
import { z } from 'zod';

/** How a process ended. */
export interface ChildEnd {
  /** `exit code 1`, `SIGKILL`. */
  readonly how: string;
  /** It ended because another process listens at its address. */
  readonly addressInUse: boolean;
}

/** One life of a service's process. */
export interface Child {
  /** Resolves once its output has been read to the end. */
  readonly exited: Promise<ChildEnd>;
  /** Resolves with its address once it says that it listens; only the signal ends the wait. */
  listening(signal: AbortSignal): Promise<string>;
  /** Asks it to finish; ends it after the grace time. Resolves when it is gone. */
  stop(): Promise<void>;
}

export interface Launch {
  /** Compiled entry module, absolute. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  readonly onLine: (line: string) => void;
}

export type Launcher = (launch: Launch) => Child;

/** Longer than a service takes at most to shut down by itself. */
const DEFAULT_GRACE_MS = 12_000;
/** A URL: in a path, `#`, `?` and `%` would be taken for parts of one. */
const PARENT_WATCH = new URL('../../bin/parent-watch.js', import.meta.url).href;
/** With the handle that may come along: none. */
const messageSchema = z.tuple([listeningMessageSchema], z.unknown());

/**
 * Starts real processes, each in a process group of its own: a Ctrl-C reaches the supervisor
 * alone, which then stops them in order. Over the IPC channel a child says where it listens, and
 * learns that the supervisor died.
 */
export function processLauncher(clock: Clock, { graceMs = DEFAULT_GRACE_MS } = {}): Launcher {
  return ({ script, env, onLine }) => {
    const child = spawn(process.execPath, ['--import', PARENT_WATCH, script], {
      env,
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
    return { exited, listening: (signal) => untilListening(child, signal), stop };
  };
}

async function untilListening(child: ChildProcess, signal: AbortSignal): Promise<string> {
  for (;;) {
    const parsed = messageSchema.safeParse(await once(child, 'message', { signal }));
    if (parsed.success) return parsed.data[0].listening;
  }
}

function untilExit(child: ChildProcess, onLine: (line: string) => void): Promise<ChildEnd> {
  for (const output of [child.stdout, child.stderr]) {
    if (output !== null) createInterface({ input: output }).on('line', onLine);
  }
  return new Promise((resolve) => {
    child.once('error', (error) => {
      resolve({ how: error.message, addressInUse: false });
    });
    child.once('close', (code, signal) => {
      const how = signal ?? `exit code ${code ?? 'unknown'}`;
      resolve({ how, addressInUse: code === ADDRESS_IN_USE });
    });
  });
}
