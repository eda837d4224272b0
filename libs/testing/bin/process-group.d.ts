import type { ChildProcess, SpawnOptions } from 'node:child_process';

/** `error`: it could not be started, or not be told to end. */
export type ProgramEnd =
  | { readonly error: Error }
  | {
      readonly error?: never;
      readonly code: number | null;
      readonly signal: NodeJS.Signals | null;
    };

/**
 * A program in a process group of its own, with what it starts there. It ends with the process that
 * started it.
 */
export class ProcessGroup {
  constructor(command: string, args: readonly string[], options: SpawnOptions);
  readonly child: ChildProcess;
  /** Once its output has been read. Never rejects. */
  readonly ended: Promise<ProgramEnd>;
  /** SIGTERM to all of it, then SIGKILL. Does nothing once it is gone. */
  end(): Promise<void>;
}
