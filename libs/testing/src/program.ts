import { SystemClock, AppError } from '@tablewise/kernel';
import type { Clock } from '@tablewise/kernel';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { ProcessGroup } from '../bin/process-group.js';
import type { ProgramEnd } from '../bin/process-group.js';

/** A program of this machine, by its path or as the shell finds it. */
export interface Program {
  /** As its failure names it. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** That of this process unless given. */
  readonly env?: NodeJS.ProcessEnv;
  /** Shown at the terminal, too late to be returned. */
  readonly shows?: boolean;
}

export interface ProgramLimits {
  /** For all that it does, or for its start where it is to go on. */
  readonly limitMs?: number;
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
}

export interface ProgramOutcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface StartedProgram<T> {
  /** What it said that told that it is ready. */
  readonly ready: T;
  /** Ends it with all that it started. */
  stop(): Promise<void>;
}

export const PROGRAM_LIMIT_MS = 30_000;

/** A program that could not be started, took too long (it was ended then), or ended in its midst. */
export class ProgramFailedError extends AppError {
  readonly code = 'UPSTREAM_PROGRAM_FAILED';

  constructor(program: string, what: string, cause?: Error) {
    super(`${program} ${what}`, { program }, { cause });
  }
}

/** Waits for its end, whatever its exit code. @throws ProgramFailedError, the signal's reason */
export async function runProgram(
  program: Program,
  limits: ProgramLimits = {},
): Promise<ProgramOutcome> {
  const group = groupOf(program);
  const [stdout, stderr] = [gather(group.child.stdout), gather(group.child.stderr)];
  const outcome = async (): Promise<ProgramOutcome> => {
    const exitCode = exitCodeOf(program, await group.ended);
    return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') };
  };
  return within(group, { program, limits, outcome: outcome() });
}

/**
 * Waits until `ready` finds what it looks for in a line of stdout; the program then goes on, and
 * what it writes to stderr is shown. @throws ProgramFailedError, the signal's reason
 */
export async function startProgram<T>(
  program: Program,
  ready: (line: string) => T | undefined,
  limits: ProgramLimits = {},
): Promise<StartedProgram<T>> {
  const group = groupOf(program);
  const { stdout, stderr } = group.child;
  const complaints = gather(stderr);
  const said = new Promise<T>((resolve) => {
    if (stdout === null) return;
    createInterface({ input: stdout }).on('line', (line) => {
      const found = ready(line);
      if (found !== undefined) resolve(found);
    });
  });
  const endedInstead = async (): Promise<never> => {
    const exitCode = exitCodeOf(program, await group.ended);
    const complaint = complaints.join('').trim();
    const what = `ended with exit code ${exitCode} before it was ready: ${complaint}`;
    throw new ProgramFailedError(program.name, what);
  };
  const outcome = Promise.race([said, endedInstead()]);
  const found = await within(group, { program, limits, outcome });
  stderr?.removeAllListeners('data').pipe(process.stderr);
  return { ready: found, stop: () => group.end() };
}

function groupOf({ command, args, cwd, env, shows = false }: Program): ProcessGroup {
  const output = shows ? 'inherit' : 'pipe';
  return new ProcessGroup(command, args, {
    ...(cwd !== undefined && { cwd }),
    ...(env !== undefined && { env }),
    stdio: ['ignore', output, output],
    // npm is a batch file on Windows.
    shell: process.platform === 'win32' && command === 'npm',
  });
}

interface Attempt<T> {
  readonly program: Program;
  readonly limits: ProgramLimits;
  readonly outcome: Promise<T>;
}

/** Whatever ends the wait but the outcome ends the group too. */
async function within<T>(
  group: ProcessGroup,
  { program, limits, outcome }: Attempt<T>,
): Promise<T> {
  const { limitMs = PROGRAM_LIMIT_MS, signal, clock = new SystemClock() } = limits;
  const settled = new AbortController();
  const enough = AbortSignal.any([settled.signal, ...(signal === undefined ? [] : [signal])]);
  const timeUp = async (): Promise<never> => {
    await clock.sleep(limitMs, enough);
    throw new ProgramFailedError(program.name, `took longer than ${limitMs} ms and was ended`);
  };
  try {
    return await Promise.race([outcome, timeUp()]);
  } catch (error) {
    await group.end();
    throw error;
  } finally {
    settled.abort();
  }
}

function exitCodeOf({ name }: Program, end: ProgramEnd): number {
  if (end.error !== undefined) {
    throw new ProgramFailedError(name, `cannot be run: ${end.error.message}`, end.error);
  }
  if (end.code === null) throw new ProgramFailedError(name, `was ended by ${String(end.signal)}`);
  return end.code;
}

function gather(output: Readable | null): string[] {
  const chunks: string[] = [];
  output?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  return chunks;
}
