import { AppError } from '@tablewise/kernel';
import type { ErrorCode, ErrorDetails } from '@tablewise/kernel';

/** A tool answered that the call cannot succeed, and why. */
export class ToolFailedError extends AppError {
  constructor(
    readonly code: ErrorCode,
    message: string,
    details?: ErrorDetails,
    options?: ErrorOptions,
  ) {
    super(message, details, options);
  }
}
