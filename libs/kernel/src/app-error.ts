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
 * `details` may be shown to a caller: it never holds a token, a path or a stack. They are frozen:
 * several callers may be told of one failure, and what one is told is not another's.
 */
export abstract class AppError extends Error {
  abstract readonly code: ErrorCode;
  readonly retryable: boolean = false;
  readonly details: ErrorDetails;

  constructor(message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.details = Object.freeze({ ...details });
  }

  /**
   * The same failure as one caller is told of it: of the same class, with what an outer layer knows
   * added and this error as its cause. What an inner layer said stays.
   */
  withDetails(more: ErrorDetails): this {
    const copy = Object.create(
      Object.getPrototypeOf(this) as object,
      Object.getOwnPropertyDescriptors(this),
    ) as this;
    const details = Object.freeze({ ...more, ...this.details });
    return Object.defineProperties(copy, {
      details: { value: details, enumerable: true },
      cause: { value: this, configurable: true },
    });
  }
}
