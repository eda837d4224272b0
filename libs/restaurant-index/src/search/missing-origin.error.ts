import { AppError } from '@tablewise/kernel';

/** Places are to be sorted by their distance from nowhere. */
export class MissingOriginError extends AppError {
  readonly code = 'INPUT_MISSING_ORIGIN';

  constructor() {
    super('sort "distance" needs "near": a location to measure from');
  }
}
