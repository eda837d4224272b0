import { AppError } from '@tablewise/kernel';

/** Hours that say something this parser cannot hold. Becomes the reason of an `unknown`. */
export class NotUnderstoodError extends AppError {
  readonly code = 'INPUT_OPENING_HOURS';
}
