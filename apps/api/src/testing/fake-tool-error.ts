import { AppError } from '@tablewise/kernel';
import type { ErrorCode, ErrorDetails } from '@tablewise/kernel';

/** What a fake tool answers in place of a result. */
export class FakeToolError extends AppError {
  constructor(
    readonly code: ErrorCode,
    message: string,
    details?: ErrorDetails,
    override readonly retryable = false,
  ) {
    super(message, details);
  }
}
