import { resolve } from 'node:path';

export interface Command {
  readonly requests: number;
  readonly seed: number;
  /** The only request to be sent. */
  readonly only: number | undefined;
  /** Where the report goes as JSON; `-` is standard output. */
  readonly json: string | undefined;
}

/** The command line is wrong; the message says what would be right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const USAGE = 'usage: npm run fuzz -- [--requests N] [--seed S] [--only INDEX] [--json [FILE]]';
const FLAGS = ['--requests', '--seed', '--only', '--json'];

/** Reads the arguments; files are named as seen from `from`. @throws UsageError */
export function parseCommand(args: readonly string[], from: string): Command {
  const flags = flagsOf(args);
  const json = flags.get('--json');
  const only = flags.get('--only');
  return {
    requests: whole(flags.get('--requests') ?? '2000', 1),
    seed: whole(flags.get('--seed') ?? '1', 0),
    only: only === undefined ? undefined : whole(only, 0),
    json: json === undefined || json === '-' ? json : resolve(from, json),
  };
}

function flagsOf(args: readonly string[]): ReadonlyMap<string, string> {
  const flags = new Map<string, string>();
  for (let at = 0; at < args.length;) {
    const name = args[at++] ?? '';
    if (!FLAGS.includes(name)) throw new UsageError(USAGE);
    const value = args[at];
    const isValue = value !== undefined && !value.startsWith('--');
    if (isValue) at++;
    else if (name !== '--json') throw new UsageError(USAGE);
    flags.set(name, isValue ? value : '-');
  }
  return flags;
}

function whole(text: string, least: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(value) || value < least)
    throw new UsageError(USAGE);
  return value;
}
