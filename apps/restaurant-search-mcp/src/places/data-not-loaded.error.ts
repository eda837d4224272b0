import { AppError } from '@tablewise/kernel';

/** The server is up, its places are not. Says what to do about it. */
export class DataNotLoadedError extends AppError {
  readonly code = 'DATA_NOT_LOADED';
  override readonly retryable = true;

  constructor(reason: string) {
    super(`there are no places to search: ${reason}`, { reason });
  }
}
