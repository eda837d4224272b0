import { AppError } from '@tablewise/kernel';
import { describeUnknown } from './describe-unknown.ts';

/** No restaurant has that cuisine. Says what is near to it. */
export class UnknownCuisineError extends AppError {
  readonly code = 'INPUT_UNKNOWN_CUISINE';

  constructor(unknown: readonly { name: string; suggestions: readonly string[] }[]) {
    const names = unknown.map(describeUnknown).join('; ');
    super(`unknown cuisine: ${names}; list_cuisines names all`, {
      unknown: unknown.map(({ name, suggestions }) => ({ name, suggestions })),
    });
  }
}
