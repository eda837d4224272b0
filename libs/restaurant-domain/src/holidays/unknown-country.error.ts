import { AppError } from '@tablewise/kernel';

/** No holidays are known for this country. */
export class UnknownCountryError extends AppError {
  readonly code = 'INPUT_UNKNOWN_COUNTRY';

  constructor(country: string) {
    super(`no public holidays are known for country "${country}"`, { country });
  }
}
