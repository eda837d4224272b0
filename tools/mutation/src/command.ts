import { existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';

export interface Command {
  /** From the root of the workspace, below a project's `src`. */
  readonly folder: string;
  readonly sample: number;
  readonly seed: number;
  /** Mutants at a time. */
  readonly jobs: number;
  /** Where the report goes as JSON; `-` is standard output. */
  readonly json: string | undefined;
}

/** The command line is wrong; the message says what would be right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const USAGE = [
  'usage: npm run mutate -- FOLDER [--sample N] [--seed S] [--jobs N] [--json [FILE]]',
  "FOLDER is below a project's src (libs/kernel/src, apps/api/src/http), or one of the client",
  "manager's own (pool, resilience)",
].join('\n');
const MANAGER = 'libs/mcp-client-manager/src';

/** Reads the arguments; files are named as seen from `from`. @throws UsageError */
export function parseCommand(root: string, args: readonly string[], from: string): Command {
  const [folder = '', ...rest] = args;
  const flags = flagsOf(rest);
  const json = flags.get('json');
  return {
    folder: folderOf(root, folder),
    sample: numberOf(flags, 'sample', 60),
    seed: numberOf(flags, 'seed', 1),
    jobs: numberOf(flags, 'jobs', availableParallelism()),
    json: json === undefined || json === '-' ? json : resolve(from, json),
  };
}

function flagsOf(args: readonly string[]): ReadonlyMap<string, string> {
  const flags = new Map<string, string>();
  for (let at = 0; at < args.length;) {
    const name = args[at++] ?? '';
    if (!['--sample', '--seed', '--jobs', '--json'].includes(name)) throw new UsageError(USAGE);
    const value = args[at];
    const isValue = value !== undefined && !value.startsWith('--');
    if (isValue) at++;
    else if (name !== '--json') throw new UsageError(USAGE);
    flags.set(name.slice(2), isValue ? value : '-');
  }
  return flags;
}

function folderOf(root: string, folder: string): string {
  const candidates = [folder.replace(/\/+$/, ''), `${MANAGER}/${folder}`];
  const found = candidates.find((path) => {
    const isBelowSource = /^(?:apps|libs|tools)\/[^/]+\/src(?:\/|$)/.test(path);
    return (
      isBelowSource && existsSync(join(root, path)) && statSync(join(root, path)).isDirectory()
    );
  });
  if (folder === '' || found === undefined) throw new UsageError(USAGE);
  return found.replace(/\/+$/, '');
}

function numberOf(flags: ReadonlyMap<string, string>, name: string, otherwise: number): number {
  const value = Number(flags.get(name) ?? otherwise);
  if (!Number.isInteger(value) || value < 1) throw new UsageError(USAGE);
  return value;
}
