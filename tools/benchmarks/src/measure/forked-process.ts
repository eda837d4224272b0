import { fork } from 'node:child_process';
import type { ChildProcess, ForkOptions } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { SystemClock } from '@tablewise/kernel';
import type { Clock } from '@tablewise/kernel';
import { ProgramFailedError } from '@tablewise/testing';

/** For an answer, ms, where who asks does not say otherwise. */
const ANSWER_LIMIT_MS = 60_000;
/** For its end, once it was let go. */
const END_LIMIT_MS = 10_000;

export interface ForkedModule extends Pick<ForkOptions, 'execArgv' | 'stdio'> {
  /** As failures name it. */
  readonly name: string;
  readonly file: URL;
  readonly args?: readonly string[];
  readonly clock?: Clock;
}

/**
 * A Node process that one talks to over IPC. Every wait for it has a limit: when that is over, the
 * process is ended, so that no measurement hangs with what it measures.
 */
export class ForkedProcess {
  readonly name: string;
  private readonly child: ChildProcess;
  private readonly heard: unknown[] = [];
  private readonly changes = new EventEmitter();
  private readonly clock: Clock;
  /** That it was told to end, and why. */
  private overdue: string | undefined;
  private end: string | undefined;

  constructor({ name, file, args = [], clock = new SystemClock(), ...forkOptions }: ForkedModule) {
    this.name = name;
    this.clock = clock;
    this.child = fork(fileURLToPath(file), args, forkOptions);
    this.child.on('message', (message) => {
      this.heard.push(message);
      this.changes.emit('change');
    });
    this.child.once('exit', (code, signal) => {
      this.ended(code === null ? `was ended by ${String(signal)}` : `ended with exit code ${code}`);
    });
    this.child.once('error', (error) => {
      this.ended(`failed: ${error.message}`);
    });
  }

  get hasEnded(): boolean {
    return this.end !== undefined;
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  send(message: NonNullable<Parameters<ChildProcess['send']>[0]>): void {
    this.child.send(message);
  }

  /** Sends something, and gives what it says next. @throws ProgramFailedError */
  ask(message: Parameters<ForkedProcess['send']>[0], limitMs?: number): Promise<unknown> {
    this.send(message);
    return this.next(limitMs);
  }

  /** What it says next. @throws ProgramFailedError when it ends instead, or takes too long */
  async next(limitMs?: number): Promise<unknown> {
    const message = await this.nextOrEnd(limitMs);
    if (message === undefined) throw new ProgramFailedError(this.name, this.end ?? 'said nothing');
    return message;
  }

  /** What it says next; `undefined` where it ends instead, or is ended for taking too long. */
  async nextOrEnd(limitMs = ANSWER_LIMIT_MS): Promise<unknown> {
    await this.until(() => this.heard.length > 0, limitMs);
    return this.heard.shift();
  }

  /** Lets it go, and waits for its end. */
  async close(): Promise<void> {
    if (this.child.connected) this.child.disconnect();
    await this.until(() => false, END_LIMIT_MS);
  }

  private async until(holds: () => boolean, limitMs: number): Promise<void> {
    const settled = new AbortController();
    this.clock.sleep(limitMs, settled.signal).then(
      () => {
        this.overdue ??= `took longer than ${limitMs} ms and was ended`;
        this.child.kill('SIGKILL');
      },
      () => undefined,
    );
    while (!holds() && this.end === undefined) await once(this.changes, 'change');
    settled.abort();
  }

  private ended(how: string): void {
    this.end ??= this.overdue ?? how;
    this.changes.emit('change');
  }
}
