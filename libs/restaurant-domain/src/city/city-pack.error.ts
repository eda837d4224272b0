import { AppError } from '@tablewise/kernel';

/** A city pack is no city pack, or contradicts itself; says every fault that was found. */
export class CityPackError extends AppError {
  readonly code = 'CONFIG_CITY';

  constructor(faults: readonly string[]) {
    super(`the city pack is wrong: ${faults.join('; ')}`, { faults });
  }
}
