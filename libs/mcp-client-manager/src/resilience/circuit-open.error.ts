import { AppError } from '@tablewise/kernel';

/** The endpoint failed too often of late, or asked to be left alone. Nothing was sent. */
export class CircuitOpenError extends AppError {
  readonly code = 'CIRCUIT_OPEN';
  override readonly retryable = true;

  /** `name` says whose breaker and what for; `retryAfterMs` when the next probe is due. */
  constructor(name: string, retryAfterMs: number) {
    super(`${name}: circuit open, next probe in ${retryAfterMs} ms`, { name, retryAfterMs });
  }
}
