import type { NamedLevel } from '../city-pack.ts';
import { foldName } from '../../names/fold-name.ts';
import type { CityTags } from './material.ts';
import { printable } from './printable.ts';

/** As long as a name of a pack may be. */
export const MAX_NAME = 100;

/** The tags that hold other spellings, several with `;` between them. */
const OTHER_NAMES = ['alt_name', 'short_name', 'old_name', 'loc_name', 'official_name'];
const IN_LATIN_LETTERS = /^(?:\p{Script=Latin}|[^\p{L}])*$/u;
/** `name:sr-Latn`, `name:zh-Latn-pinyin`. */
const ROMANISED = /^name:[a-z]{2,3}-Latn\b/u;

/** Names as a level of the pack has them, and whether the first one is in English or Latin letters. */
export interface TaggedNames extends NamedLevel {
  readonly isLocal: boolean;
}

/**
 * What is called how in a pack of these languages: by `name:en`, `int_name`, the name or its
 * romanisation in Latin letters, else the local name. Undefined without any.
 */
export function namesOfTags(tags: CityTags, languages: readonly string[]): TaggedNames | undefined {
  const local = tidied(tags['name']);
  const latin = [tags['name:en'], tags['int_name'], local, ...romanised(tags)]
    .map(tidied)
    .find((name) => name !== undefined && IN_LATIN_LETTERS.test(name));
  const name = latin ?? local ?? firstOf(languages.map((language) => nameIn(tags, language)));
  if (name === undefined) return undefined;
  const spoken = languages.find((language) => language !== 'en');
  const names: Record<string, string> = {};
  for (const language of languages.filter((each) => each !== 'en')) {
    const own = nameIn(tags, language) ?? (language === spoken ? local : undefined);
    if (own !== undefined && own !== name) names[language] = own;
  }
  return {
    name,
    names,
    aliases: others(otherSpellings(tags, ['en', ...languages]), [name, ...Object.values(names)]),
    isLocal: latin === undefined,
  };
}

/** The languages that a thing has names in, but for English. */
export function languagesOfTags(tags: CityTags): string[] {
  const found = Object.keys(tags).flatMap((key) => /^name:([a-z]{2,3})$/u.exec(key)?.[1] ?? []);
  return found.filter((language) => language !== 'en');
}

/** Printable; undefined where no letter or digit is left, or too many are. */
export function tidied(text: string | undefined): string | undefined {
  const tidy = text === undefined ? undefined : printable(text);
  if (tidy === undefined || tidy.length > MAX_NAME || foldName(tidy) === '') return undefined;
  return tidy;
}

/** `name:zh`, else one of its scripts: `name:zh-Hant`. */
function nameIn(tags: CityTags, language: string): string | undefined {
  const [, scripted] =
    Object.entries(tags).find(
      ([key]) => key.startsWith(`name:${language}-`) && !ROMANISED.test(key),
    ) ?? [];
  return firstOf([tags[`name:${language}`], scripted]);
}

function romanised(tags: CityTags): string[] {
  return Object.entries(tags).flatMap(([key, name]) => (ROMANISED.test(key) ? [name] : []));
}

/** In these languages and their scripts, and in no language at all. */
function otherSpellings(tags: CityTags, languages: readonly string[]): string[] {
  const isOfThese = (suffix: string): boolean =>
    languages.some((language) => suffix === language || suffix.startsWith(`${language}-`));
  return Object.entries(tags).flatMap(([key, text]) => {
    const [base = '', suffix] = key.split(':', 2);
    if (suffix !== undefined && !isOfThese(suffix)) return [];
    if (base === 'name' || key === 'int_name') return [text];
    return OTHER_NAMES.includes(base) ? text.split(';') : [];
  });
}

/** Those that fold to something new. */
function others(spellings: readonly string[], known: readonly string[]): string[] {
  const folds = new Set(known.map(foldName));
  return spellings.flatMap((spelling) => {
    const tidy = tidied(spelling);
    if (tidy === undefined || folds.has(foldName(tidy))) return [];
    folds.add(foldName(tidy));
    return [tidy];
  });
}

function firstOf(names: readonly (string | undefined)[]): string | undefined {
  return names.map(tidied).find((name) => name !== undefined);
}
