import { AppError } from '@tablewise/kernel';

/** The address cannot be bound: taken, not ours, or not allowed. */
export class CannotListenError extends AppError {
  readonly code = 'CONFIG_CANNOT_LISTEN';

  constructor(host: string, port: number, cause: Error) {
    super(
      `cannot listen on ${host}:${port} (${cause.message}); set HOST or PORT`,
      { host, port },
      { cause },
    );
  }
}
