import { AppError } from '@tablewise/kernel';

/** No restaurant has that cuisine. Says what is near to it. */
export class UnknownCuisineError extends AppError {
  readonly code = 'INPUT_UNKNOWN_CUISINE';

  constructor(unknown: readonly { name: string; suggestions: readonly string[] }[]) {
    const names = unknown.map(({ name, suggestions }) => {
      const hint = suggestions.length === 0 ? '' : ` (did you mean ${suggestions.join(', ')}?)`;
      return `${JSON.stringify(name)}${hint}`;
    });
    super(`unknown cuisine: ${names.join('; ')}; list_cuisines names all`, { unknown });
  }
}
