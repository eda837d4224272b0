import { AppError } from '@tablewise/kernel';

/** The address cannot be bound: taken, not ours, or not allowed. */
export class CannotListenError extends AppError {
  readonly code = 'CONFIG_CANNOT_LISTEN';

  constructor({ host, port }: { host: string; port: number }, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `cannot listen on ${host}:${port} (${reason}); set HOST or PORT`,
      { host, port },
      { cause },
    );
  }
}
