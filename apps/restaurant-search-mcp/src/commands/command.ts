import type { Terminal } from './terminal.ts';

/** What a command needs of its surroundings. */
export interface CommandContext {
  /** The database of places. */
  readonly database: string;
  /** What relative names of files are relative to: where the command was typed. */
  readonly workingDirectory: string;
  readonly terminal: Terminal;
}

/** Runs with the arguments after its name; throws AppError when nothing was changed. */
export type Command = (args: readonly string[], context: CommandContext) => void;
