import { AppError } from '@tablewise/kernel';

/** A service that the platform cannot run without. The message ends with its last log lines. */
export class ServiceFailedError extends AppError {
  readonly code = 'UPSTREAM_SERVICE_FAILED';

  constructor(service: string, what: string, lastLines: readonly string[]) {
    const log = lastLines.map((line) => `    ${line}`).join('\n');
    super(`${service} ${what}${log === '' ? '' : `; its last log lines:\n${log}`}`, { service });
  }
}
