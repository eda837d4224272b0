import type { Suite, SuiteFlags } from '../suite.ts';

export interface Command {
  readonly suite: Suite;
  readonly flags: SuiteFlags;
  /** Where the result is to be written, too. */
  readonly json: string | undefined;
}

/** The command line is wrong; the message says what would be right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads `SUITE [--json FILE] [--NAME VALUE]…`. @throws UsageError */
export function parseCommand(args: readonly string[], suites: readonly Suite[]): Command {
  const [name, ...rest] = args;
  const suite = suites.find((one) => one.name === name);
  if (suite === undefined) throw new UsageError(usage(suites));
  const flags = new Map<string, string>();
  for (let at = 0; at < rest.length; at += 2) {
    const [flag, value] = rest.slice(at, at + 2);
    if (!flag?.startsWith('--') || value === undefined) throw new UsageError(usage(suites));
    flags.set(flag.slice(2), value);
  }
  return { suite, flags, json: flags.get('json') };
}

function usage(suites: readonly Suite[]): string {
  const list = suites.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`);
  return ['usage: npm run bench -- SUITE [--json FILE]', 'suites:', ...list].join('\n');
}
