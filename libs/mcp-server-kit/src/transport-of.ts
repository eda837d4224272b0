import { UnknownArgumentError } from './unknown-argument.error.ts';

export type TransportName = 'http' | 'stdio';

/** How a server process is to be reached: over HTTP, or over stdio with `--stdio`. */
export function transportOf(args: readonly string[]): TransportName {
  const unknown = args.filter((argument) => argument !== '--stdio');
  if (unknown.length > 0) throw new UnknownArgumentError(unknown);
  return args.length > 0 ? 'stdio' : 'http';
}
