import type { ChildProcess, ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import type { Clock } from '@tablewise/kernel';
import spawn from 'cross-spawn';
import { GroupMembership } from './group-membership.ts';
import { signalReaches } from './live-processes.ts';
import type { OrphanGuard } from './orphan-guard.ts';

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string | undefined;
}

export interface ProcessGroupOptions {
  readonly clock: Clock;
  readonly guard: OrphanGuard;
  /** How long each of the two polite ways to end may take, ms. */
  readonly graceMs: number;
}

/** How long the kernel may take for SIGKILL, ms. */
const KILL_MS = 1_000;
const POLL_MS = 10;
const POSIX = process.platform !== 'win32';

/**
 * A child with all that it starts, as far as that stays in the group. On Windows there are no groups:
 * only the child itself is ended.
 */
export class ProcessGroup {
  readonly child: ChildProcessWithoutNullStreams;
  private readonly exited: Promise<unknown>;
  private membership: GroupMembership | undefined;
  private ending: Promise<void> | undefined;

  constructor(
    { command, args, env, cwd }: Command,
    private readonly options: ProcessGroupOptions,
  ) {
    // Of `npx.cmd` and the like on Windows, which Node itself cannot start.
    const child = spawn(command, [...args], {
      env,
      cwd,
      detached: POSIX,
      windowsHide: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    if (!isPiped(child)) throw new TypeError('a process without pipes');
    this.child = child;
    this.exited = once(this.child, 'exit').catch(() => undefined);
    const { pid } = this.child;
    if (pid === undefined) return;
    this.membership = new GroupMembership(pid);
    options.guard.add(pid);
    // Node has reaped it by now: unless others are left in its group, the number is free.
    this.child.once('exit', () => {
      if (this.membership?.leaderEnded() === false) options.guard.remove(pid);
    });
  }

  /** Ends all of it: end of input, then SIGTERM, then SIGKILL. An abort goes to SIGKILL at once. */
  end(signal?: AbortSignal): Promise<void> {
    this.ending ??= this.endInTurn(signal);
    return this.ending;
  }

  private async endInTurn(signal: AbortSignal | undefined): Promise<void> {
    const { graceMs, guard } = this.options;
    const { pid } = this.child;
    if (pid === undefined) return;
    this.child.stdin.end();
    await this.within(graceMs, this.exited, signal);
    this.signal('SIGTERM');
    await this.untilGone(graceMs, signal);
    this.signal('SIGKILL');
    await this.untilGone(KILL_MS);
    guard.remove(pid);
  }

  private async untilGone(ms: number, signal?: AbortSignal): Promise<void> {
    const { clock } = this.options;
    const until = clock.now() + ms;
    while (this.isAlive && signal?.aborted !== true && clock.now() < until)
      await clock.sleep(POLL_MS);
  }

  private async within(
    ms: number,
    event: Promise<unknown>,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const enough = new AbortController();
    const stop = (): void => {
      enough.abort();
    };
    signal?.addEventListener('abort', stop);
    if (signal?.aborted === true) stop();
    // Either way the wait is over: what comes next looks at the group itself.
    const timeUp = this.options.clock.sleep(ms, enough.signal).catch(() => undefined);
    await Promise.race([event, timeUp]);
    enough.abort();
    signal?.removeEventListener('abort', stop);
  }

  private get isAlive(): boolean {
    const { pid, exitCode, signalCode } = this.child;
    if (pid === undefined) return false;
    return POSIX ? this.membership?.isLive() === true : exitCode === null && signalCode === null;
  }

  private signal(name: NodeJS.Signals): void {
    const { pid } = this.child;
    if (pid === undefined) return;
    if (!POSIX) this.child.kill(name);
    else if (this.membership?.isOurs() === true) signalReaches(-pid, name);
  }
}

function isPiped(child: ChildProcess): child is ChildProcessWithoutNullStreams {
  return child.stdin !== null && child.stdout !== null && child.stderr !== null;
}
