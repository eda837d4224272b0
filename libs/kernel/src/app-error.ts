/**
 * The families of error codes: whose fault it was, and so what a caller does next.
 *
 * - `INPUT_*` the caller's fault; never retried
 * - `POOL_*`, `LIMIT_*`, `CIRCUIT_OPEN` refused locally before anything was sent; try later
 * - `UPSTREAM_*` the peer failed
 * - `DATA_*` this service is up, its data is not; try later
 * - `STORE_*`, `IMPORT_*`, `CONFIG_*` an operator has to act
 * - `OUTCOME_UNKNOWN` sent, no answer, not safe to repeat
 * - `DEADLINE_EXCEEDED`, `CANCELLED` time is up, or the caller left
 */
export type ErrorCode =
  | `${'INPUT' | 'POOL' | 'LIMIT' | 'UPSTREAM' | 'DATA' | 'STORE' | 'IMPORT' | 'CONFIG'}_${string}`
  | 'CIRCUIT_OPEN'
  | 'OUTCOME_UNKNOWN'
  | 'DEADLINE_EXCEEDED'
  | 'CANCELLED';

export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * The base of every error this project throws on purpose. Anything else is a bug.
 * `details` may be shown to a caller: it never holds a token, a path or a stack.
 */
export abstract class AppError extends Error {
  abstract readonly code: ErrorCode;
  readonly retryable: boolean = false;

  constructor(
    message: string,
    public details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }

  /** Adds what an outer layer knows; what an inner one said stays. */
  addDetails(more: ErrorDetails): this {
    this.details = { ...more, ...this.details };
    return this;
  }
}
