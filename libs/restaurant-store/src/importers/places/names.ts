import type { GivenNames } from './draft.ts';

const HAN = /\p{Script=Han}/u;
const LATIN = /^[^\p{Script=Han}]*\p{Script=Latin}[^\p{Script=Han}]*$/u;
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
export function namesOf(given: GivenNames): NameResult {
  const tidied = { name: tidy(given.name), zh: tidy(given.zh), en: tidy(given.en) };
  const leftOut = Object.values(tidied).find((text) => text !== undefined && isPlaceholder(text));
  const [named, zh, en] = Object.values(tidied).map((text) =>
    text !== undefined && isPlaceholder(text) ? undefined : text,
  );
  const name = named ?? zh ?? en;
  if (name === undefined) {
    return leftOut === undefined ? { kind: 'no_name' } : { kind: 'placeholder', name: leftOut };
  }
  const english = en ?? (LATIN.test(name) ? name : undefined);
  const chinese = zh ?? (HAN.test(name) ? name : undefined);
  const names = {
    ...(english !== undefined && { en: english }),
    ...(chinese !== undefined && { zh: chinese }),
  };
  return { kind: 'named', name, names, ...(leftOut !== undefined && { leftOut }) };
}

function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text.replaceAll(BRACKETS, '').trim()) || !LETTER.test(text);
}

function tidy(text: string | undefined): string | undefined {
  const tidied = text?.replaceAll(/\s+/gu, ' ').trim();
  return tidied === '' ? undefined : tidied;
}
