import { describeFaults, pointerTo } from '@tablewise/contracts';
import type { ToolErrorCode } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import type { City } from '@tablewise/restaurant-domain';

/** A language that the city has no names in, and we no sentences. */
export class UnknownLanguageError extends AppError {
  readonly code = 'INPUT_UNKNOWN_LANGUAGE' satisfies ToolErrorCode;

  constructor(given: string, { name, languages }: City) {
    const detail = `${JSON.stringify(given)} is no language of ${name}: ${languages.join(', ')}`;
    const errors = [{ pointer: pointerTo('lang'), detail }];
    super(describeFaults(errors), { errors, accepted: languages });
  }
}

/** Throws UnknownLanguageError: names would be shown in another one without a word. */
export function requireLanguage(city: City, language: string | undefined): void {
  if (language !== undefined && !city.speaks(language))
    throw new UnknownLanguageError(language, city);
}
