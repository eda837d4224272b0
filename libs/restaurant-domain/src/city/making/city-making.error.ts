import { AppError } from '@tablewise/kernel';

/** What a city pack was to be made of gives none; says what is missing or wrong. */
export class CityMakingError extends AppError {
  readonly code = 'INPUT_CITY';
}
