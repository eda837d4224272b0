/**
 * A program with all that it starts. Plain JavaScript, for the commands of tools/workspace/bin run it
 * before anything is built.
 */
import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

/** On Windows there are no process groups: only the program itself is ended. */
const POSIX = process.platform !== 'win32';
/** How long a program may take to end by itself; with it, all is over well within two seconds. */
const GRACE_MS = 1_000;
const POLL_MS = 20;

/** The pipe ends when whoever started the group has died, of SIGKILL too: then the group ends. */
const guardScript = (group) =>
  `cat > /dev/null; kill -s TERM -- -${group}; sleep ${GRACE_MS / 1_000}; kill -s KILL -- -${group}`;

export class ProcessGroup {
  #guard;

  constructor(command, args, options) {
    this.child = spawn(command, args, { ...options, detached: POSIX, windowsHide: true });
    this.ended = new Promise((resolve) => {
      this.child.once('error', (error) => resolve({ error }));
      this.child.once('close', (code, signal) => resolve({ code, signal }));
    });
    if (POSIX && this.child.pid !== undefined) this.#startGuard(this.child.pid);
  }

  /** SIGTERM to all of it, then SIGKILL. Does nothing once it is gone. */
  async end() {
    this.#signal('SIGTERM');
    for (let waitedMs = 0; this.#signal(0) && waitedMs < GRACE_MS; waitedMs += POLL_MS) {
      await setTimeout(POLL_MS);
    }
    this.#signal('SIGKILL');
  }

  #startGuard(group) {
    this.#guard = spawn('/bin/sh', ['-c', guardScript(group)], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    // Without a shell, or without this one any more, the group ends through `end` alone.
    this.#guard.once('error', () => undefined).unref();
    this.#guard.stdin.once('error', () => undefined).unref();
    // The number of a group that is gone may soon be another's.
    this.child.once('exit', () => this.#guard.kill('SIGKILL'));
  }

  /** Whether there was anybody to get it. */
  #signal(name) {
    const { pid } = this.child;
    if (pid === undefined) return false;
    if (!POSIX) return this.child.kill(name);
    try {
      return process.kill(-pid, name);
    } catch (error) {
      if (error.code === 'ESRCH') return false;
      throw error;
    }
  }
}
