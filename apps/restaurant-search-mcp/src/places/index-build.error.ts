import { AppError } from '@tablewise/kernel';

/** The thread that was to build an index failed. */
export class IndexBuildError extends AppError {
  readonly code = 'DATA_INDEX_NOT_BUILT';
  override readonly retryable = true;

  constructor(reason: string) {
    super(`the index could not be built: ${reason}`);
  }
}
