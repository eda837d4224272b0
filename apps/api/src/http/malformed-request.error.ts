import { AppError } from '@tablewise/kernel';

/** The request cannot be read at all: not JSON, nested too deep, or no object where one must be. */
export class MalformedRequestError extends AppError {
  readonly code = 'INPUT_MALFORMED';
}
