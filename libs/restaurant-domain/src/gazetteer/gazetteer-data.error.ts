import { AppError } from '@tablewise/kernel';

/** A city's data contradicts itself: a name on one level means two things, or a level is missing. */
export class GazetteerDataError extends AppError {
  readonly code = 'CONFIG_GAZETTEER';
}
