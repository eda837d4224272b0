import { AppError } from '@tablewise/kernel';
import type { UnknownName } from '@tablewise/restaurant-domain';

/** The gazetteer does not know a name. Says which, what is near to it, and what there is. */
export class UnknownDistrictError extends AppError {
  readonly code = 'INPUT_UNKNOWN_DISTRICT';

  constructor(unknown: readonly UnknownName[], available: Readonly<Record<string, string[]>>) {
    super(`unknown district: ${unknown.map(describe).join('; ')}`, {
      unknown: unknown.map(({ name, suggestions }) => ({ name, suggestions })),
      available_districts: available,
    });
  }
}

function describe({ name, suggestions }: UnknownName): string {
  const hint = suggestions.length === 0 ? '' : ` (did you mean ${suggestions.join(', ')}?)`;
  return `${JSON.stringify(name)}${hint}`;
}
