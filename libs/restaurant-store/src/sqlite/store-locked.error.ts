import { basename } from 'node:path';
import { AppError } from '@tablewise/kernel';

/** Another process is writing to the store, and did not finish while this one waited. */
export class StoreLockedError extends AppError {
  readonly code = 'STORE_LOCKED';
  override readonly retryable = true;

  constructor(path: string, waitedMs: number, cause?: unknown) {
    super(
      `${path}: another process is writing to it (waited ${waitedMs} ms); try again when it is done`,
      { file: basename(path), waitedMs },
      { cause },
    );
  }
}
