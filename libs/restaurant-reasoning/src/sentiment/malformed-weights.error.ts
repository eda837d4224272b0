import { AppError } from '@tablewise/kernel';

/** The bytes are not weights that `train-sentiment` wrote: cut off, of another version, or something else. */
export class MalformedWeightsError extends AppError {
  readonly code = 'DATA_MALFORMED_WEIGHTS';

  constructor(reason: string, options?: ErrorOptions) {
    super(`the weights of the sentiment model cannot be read: ${reason}`, { reason }, options);
  }
}
