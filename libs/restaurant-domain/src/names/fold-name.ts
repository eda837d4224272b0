import { foldCharacter } from './fold-character.ts';

/** Korean letters that NFC composes to syllables: macOS file names and copied text have them. */
const LOOSE_JAMO = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;
const AMPERSANDS = /[&＆]/gu;
const ASCII = /^[\0-\x7f]*$/u;
const NO_ASCII_LETTER = /[^a-z0-9]/gu;

/**
 * One form for all spellings of a name: characters folded as `foldCharacter` says, nothing between
 * them, `&` read as "and". Two names are the same when their folded forms are. It is empty where
 * there is no letter or digit.
 */
export function foldName(name: string): string {
  const spelt = name.replaceAll(AMPERSANDS, 'and');
  if (ASCII.test(spelt)) return spelt.toLowerCase().replaceAll(NO_ASCII_LETTER, '');
  let folded = '';
  for (const character of composeKorean(spelt)) {
    folded += foldCharacter(character.codePointAt(0) ?? 0).text;
  }
  return folded;
}

export function composeKorean(text: string): string {
  return LOOSE_JAMO.test(text) ? text.normalize('NFC') : text;
}
