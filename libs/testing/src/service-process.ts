import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { waitUntil } from './wait-until.ts';

export interface ServiceCommand {
  /** The compiled module to run, absolute. */
  readonly script: string;
  readonly args?: readonly string[];
  /** On top of the environment of the tests. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

const MAX_LINES = 2_000;
const STOP_TIMEOUT_MS = 15_000;
/** Longest wait for what a process says: it may compile and start others first, on a busy machine. */
const SAYING_TIMEOUT_MS = 60_000;
const listeningSchema = z.looseObject({ msg: z.literal('listening'), url: z.string() });

/** A real Node process under test: its output, its end, and signals to it. */
export class ServiceProcess {
  /** Resolves, with how it ended, once its output has been read too. */
  readonly ended: Promise<ProcessEnd>;
  private readonly child: ChildProcess;
  private readonly written: string[] = [];
  private end: ProcessEnd | undefined;

  constructor({ script, args = [], env = {}, cwd }: ServiceCommand) {
    this.child = spawn(process.execPath, [script, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(cwd !== undefined && { cwd }),
    });
    for (const output of [this.child.stdout, this.child.stderr]) {
      if (output !== null) createInterface({ input: output }).on('line', this.record);
    }
    this.ended = new Promise((resolve) => {
      // It also closes where it could not be started.
      this.child.on('error', (error) => {
        this.record(error.message);
      });
      this.child.once('close', (code, signal) => {
        this.end = { code, signal };
        resolve(this.end);
      });
    });
  }

  /** Everything it wrote to stdout and stderr; of a talkative one the last lines. */
  get output(): string {
    return this.written.join('\n');
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('the process did not start');
    return this.child.pid;
  }

  /** The URL that it says it listens on; fails as soon as the process ends instead. */
  async listening(): Promise<string> {
    return this.outputMatching('listening', () => this.listeningUrl());
  }

  /** What `find` finds in the output; fails as soon as the process ends without it. */
  async outputMatching<T>(what: string, find: (output: string) => T): Promise<NonNullable<T>> {
    const search = (): { readonly match: NonNullable<T> } | undefined => {
      const match = find(this.output) ?? undefined;
      if (match === undefined && this.end !== undefined) {
        throw new Error(`ended without ${what}:\n${this.output}`);
      }
      return match === undefined ? undefined : { match };
    };
    const found = await waitUntil(what, search, { withinMs: SAYING_TIMEOUT_MS });
    return found.match;
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** Ends it as an operator does, for good when it does not listen. Does nothing once it ended. */
  async stop(): Promise<ProcessEnd> {
    this.signal('SIGCONT');
    this.signal('SIGTERM');
    try {
      await waitUntil('the process to stop', () => this.end, { withinMs: STOP_TIMEOUT_MS });
    } finally {
      if (this.end === undefined) this.signal('SIGKILL');
    }
    return this.ended;
  }

  private readonly record = (line: string): void => {
    this.written.push(line);
    if (this.written.length > MAX_LINES) this.written.shift();
  };

  private listeningUrl(): string | undefined {
    return this.written
      .filter((line) => line.startsWith('{'))
      .map((line) => listeningSchema.safeParse(JSON.parse(line)).data?.url)
      .find((url) => url !== undefined);
  }
}
