import { AppError } from '@tablewise/kernel';

/** A line of the input is longer than any message may be: what follows it cannot be told apart. */
export class LineTooLongError extends AppError {
  readonly code = 'INPUT_LINE_TOO_LONG';

  constructor(maxBytes: number) {
    super(`a line on standard input has more than ${maxBytes} bytes`, { maxBytes });
  }
}
