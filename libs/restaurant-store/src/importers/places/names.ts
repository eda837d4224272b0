import type { GivenNames } from './draft.ts';
import type { NamesByScript } from './names-by-script.ts';

const LETTER = /[\p{L}\p{N}]/u;
const BRACKETS = /^[([（【<]|[)\]）】>]$/gu;
/** What registers and mappers write where they have no name. */
const PLACEHOLDER =
  /^(?:no ?records?(?: found)?|no ?name|not ?found|unnamed|unknown|none|null|nil|n\/?a|test|tbc|tbd|沒有記錄|沒有紀錄|沒有名稱|無名|未命名|不詳)$/iu;

/** The names of a place, or why it has none. */
export type NameResult =
  | {
      readonly kind: 'named';
      readonly name: string;
      readonly names: Record<string, string>;
      /** What stood where a name in another language should. */
      readonly leftOut?: string;
    }
  | { readonly kind: 'no_name' }
  | { readonly kind: 'placeholder'; readonly name: string };

/** The name to show, and the names by language that are given or can be told by their script. */
export function namesOf(
  { name: given, byLanguage = {} }: GivenNames,
  scripts: NamesByScript,
): NameResult {
  const texts = [given, ...Object.values(byLanguage)].map(tidy);
  const leftOut = texts.find((text) => text !== undefined && isPlaceholder(text));
  const own = Object.entries(byLanguage).flatMap(([language, text]) => {
    const known = nameIn(text);
    const isKnown = known !== undefined && scripts.languages.includes(language);
    return isKnown ? [[language, known] as const] : [];
  });
  // Who writes a name in one language alone means the one of the sign: English comes last.
  const [, only] = own.find(([language]) => language !== 'en') ?? own[0] ?? [];
  const name = nameIn(given) ?? only;
  if (name === undefined) {
    return leftOut === undefined ? { kind: 'no_name' } : { kind: 'placeholder', name: leftOut };
  }
  const names = { ...scripts.of(name), ...Object.fromEntries(own) };
  return { kind: 'named', name, names, ...(leftOut !== undefined && { leftOut }) };
}

function nameIn(text: string | undefined): string | undefined {
  const tidied = tidy(text);
  return tidied === undefined || isPlaceholder(tidied) ? undefined : tidied;
}

function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text.replaceAll(BRACKETS, '').trim()) || !LETTER.test(text);
}

function tidy(text: string | undefined): string | undefined {
  const tidied = text?.replaceAll(/\s+/gu, ' ').trim();
  return tidied === '' ? undefined : tidied;
}
