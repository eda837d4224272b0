import type { Tags } from './element.ts';

const HAN = /\p{Script=Han}/u;
const LATIN = /^[^\p{Script=Han}]*\p{Script=Latin}[^\p{Script=Han}]*$/u;
const LETTER = /[\p{L}\p{N}]/u;
/** What registers and mappers write where they have no name. */
const PLACEHOLDER =
  /^(?:no ?record|no ?name|unnamed|unknown|none|null|nil|n\/?a|test|tbc|tbd|沒有記錄|沒有名稱|無名|未命名|不詳)$/iu;

export type NameResult =
  | { readonly kind: 'named'; readonly name: string; readonly names: Record<string, string> }
  | { readonly kind: 'no_name' }
  | { readonly kind: 'placeholder'; readonly name: string };

/** The name to show, and the names by language that are given or can be told by their script. */
export function namesOf(tags: Tags): NameResult {
  const en = tidy(tags['name:en']);
  const zh = tidy(tags['name:zh'] ?? tags['name:zh-Hant'] ?? tags['name:zh-Hans']);
  const name = tidy(tags['name']) ?? zh ?? en;
  if (name === undefined) return { kind: 'no_name' };
  if (PLACEHOLDER.test(name) || !LETTER.test(name)) return { kind: 'placeholder', name };
  const english = en ?? (LATIN.test(name) ? name : undefined);
  const chinese = zh ?? (HAN.test(name) ? name : undefined);
  const names = {
    ...(english !== undefined && { en: english }),
    ...(chinese !== undefined && { zh: chinese }),
  };
  return { kind: 'named', name, names };
}

function tidy(text: string | undefined): string | undefined {
  const tidied = text?.replaceAll(/\s+/gu, ' ').trim();
  return tidied === '' ? undefined : tidied;
}
