import { AppError } from '@tablewise/kernel';

/** The server process was started with arguments that it does not know. */
export class UnknownArgumentError extends AppError {
  readonly code = 'CONFIG_UNKNOWN_ARGUMENT';

  constructor(unknown: readonly string[]) {
    super(
      `unknown argument ${unknown.join(' ')}; without arguments the server listens for HTTP, with ` +
        '--stdio it speaks over standard input and output',
      { unknown },
    );
  }
}

export type TransportName = 'http' | 'stdio';

/** How a server process is to be reached: over HTTP, or over stdio with `--stdio`. */
export function transportOf(args: readonly string[]): TransportName {
  const unknown = args.filter((argument) => argument !== '--stdio');
  if (unknown.length > 0) throw new UnknownArgumentError(unknown);
  return args.length > 0 ? 'stdio' : 'http';
}
