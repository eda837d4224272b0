import { AppError } from '@tablewise/kernel';
import type { UnknownName } from '@tablewise/restaurant-domain';
import { describeUnknown } from './describe-unknown.ts';

/** The gazetteer does not know a name. Says which, what is near to it, and what there is. */
export class UnknownDistrictError extends AppError {
  readonly code = 'INPUT_UNKNOWN_DISTRICT';

  constructor(unknown: readonly UnknownName[], available: Readonly<Record<string, string[]>>) {
    super(`unknown district: ${unknown.map(describeUnknown).join('; ')}`, {
      unknown: unknown.map(({ name, suggestions }) => ({ name, suggestions })),
      available_districts: available,
    });
  }
}
