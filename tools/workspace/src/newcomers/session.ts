import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Clock } from '@tablewise/kernel';
import { ExpectationFailedError } from './expectation-failed.error.ts';

export interface SessionOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Another user's id, user and group; ours when left out. */
  readonly uid?: number;
}

/** Longest wait for something to be said, and for an end: an install on a busy machine, twice over. */
const DEFAULT_LIMIT_MS = 600_000;
const POLL_MS = 50;

/** A command typed at a terminal: in a process group of its own, which Ctrl-C reaches as a whole. */
export class Session {
  /** Everything it has said so far. */
  output = '';
  private readonly child: ChildProcess;
  private end: string | undefined;

  constructor(
    private readonly command: readonly [string, ...string[]],
    { cwd, env, uid }: SessionOptions,
    private readonly waiting: { readonly clock: Clock; readonly signal: AbortSignal },
  ) {
    const [program, ...args] = command;
    const user = uid === undefined ? {} : { uid, gid: uid };
    const stdio = ['ignore', 'pipe', 'pipe'] as const;
    this.child = spawn(program, args, { cwd, env, ...user, stdio: [...stdio], detached: true });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
    this.child.once('error', (error) => (this.end = error.message));
    this.child.once('exit', (code, signal) => (this.end = signal ?? `exit code ${code ?? '?'}`));
  }

  /** Waits until it says something that matches; the match. Throws where it ends before. */
  async says(pattern: RegExp, limitMs = DEFAULT_LIMIT_MS): Promise<RegExpExecArray> {
    const search = (): RegExpExecArray | undefined => pattern.exec(this.output) ?? undefined;
    await this.until(() => search() !== undefined || this.end !== undefined, limitMs);
    const found = search();
    if (found !== undefined) return found;
    const end = this.end ?? 'goes on';
    throw new ExpectationFailedError(`${this.name} (${end}) did not say ${pattern}`, this.output);
  }

  /** Waits for its end: `exit code 0`, `SIGTERM`. */
  async ends(limitMs = DEFAULT_LIMIT_MS): Promise<string> {
    await this.until(() => this.end !== undefined, limitMs);
    if (this.end !== undefined) return this.end;
    throw new ExpectationFailedError(`${this.name} did not end in ${limitMs} ms`, this.output);
  }

  /** Waits for its end, which has to be this one; what it said. */
  async endsWith(expected: string, limitMs = DEFAULT_LIMIT_MS): Promise<string> {
    const end = await this.ends(limitMs);
    if (end === expected) return this.output;
    throw new ExpectationFailedError(`${this.name} ended with ${end}`, this.output);
  }

  /** Waits for what it does rather than says. */
  async until(isSo: () => boolean, limitMs = DEFAULT_LIMIT_MS): Promise<boolean> {
    const { clock, signal } = this.waiting;
    const last = clock.now() + limitMs;
    while (!isSo() && clock.now() < last) await clock.sleep(POLL_MS, signal);
    return isSo();
  }

  /** Signals the command alone. */
  kill(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** What a key at the terminal does: the whole group gets the signal. */
  type(name: NodeJS.Signals): void {
    if (this.pid !== undefined && this.end === undefined) process.kill(-this.pid, name);
  }

  /** The process of the command; nothing when it could not be started. */
  get pid(): number | undefined {
    return this.child.pid;
  }

  private get name(): string {
    return this.command.join(' ');
  }
}
