import { Inject, Injectable } from '@nestjs/common';
import { LANGUAGES } from '@tablewise/contracts';
import type { ToolErrorCode } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import type { Exchange } from '../../http/exchange.ts';
import { primaryTag } from '../../http/language-tags.ts';
import { CityLanguages } from './city-languages.ts';

const OURS: readonly string[] = LANGUAGES;

/** Asks for names in the language of whoever asks us. */
@Injectable()
export class CallerLanguage {
  constructor(@Inject(CityLanguages) private readonly city: CityLanguages) {}

  /**
   * What `ask` answers in the language of the parameter, else in the first of the browser's that the
   * city has, else in none; the answer says which. Only a parameter may be refused.
   */
  async ask<Answer>(
    exchange: Exchange,
    parameter: string | undefined,
    ask: (lang: string | undefined) => Promise<Answer>,
  ): Promise<Answer> {
    const lang = parameter ?? (await this.firstOf(exchange.acceptedLanguages()));
    try {
      const answer = await ask(lang);
      exchange.isIn(lang);
      return answer;
    } catch (error) {
      if (parameter !== undefined || !isUnknownLanguage(error)) throw error;
      // The city is another one than it was.
      this.city.forget();
      return ask(undefined);
    }
  }

  /** Every city has names in our own languages: most callers need not wait to hear of the others. */
  private async firstOf(accepted: readonly string[]): Promise<string | undefined> {
    const [first] = accepted;
    if (first === undefined || OURS.includes(first)) return first;
    const offered = await this.city.list();
    const taken = accepted.map((asked) => offered.find((tag) => primaryTag(tag) === asked));
    return taken.find((tag) => tag !== undefined);
  }
}

function isUnknownLanguage(error: unknown): boolean {
  const code = 'INPUT_UNKNOWN_LANGUAGE' satisfies ToolErrorCode;
  return error instanceof AppError && error.code === code;
}
