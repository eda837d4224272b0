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
