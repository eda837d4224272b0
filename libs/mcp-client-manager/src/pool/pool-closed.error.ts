import { AppError } from '@tablewise/kernel';

/** The pool, or the manager above it, has been closed. */
export class PoolClosedError extends AppError {
  readonly code = 'POOL_CLOSED';

  constructor(name: string) {
    super(`${name}: closed`, { name });
  }
}
