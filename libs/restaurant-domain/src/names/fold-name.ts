import { foldCharacter } from './fold-character.ts';

/**
 * What NFC composes to syllables, of macOS file names and copied text: Korean letters, and kana with
 * their marks apart (half-width ones, too).
 */
const LOOSE = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\uff9e\uff9f]|\u3099|\u309a/u;
const HALF_WIDTH = /[\uff66-\uff9f]/gu;
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
  for (const character of compose(spelt)) {
    folded += foldCharacter(character.codePointAt(0) ?? 0).text;
  }
  return folded;
}

export function compose(text: string): string {
  return LOOSE.test(text) ? text.replaceAll(HALF_WIDTH, widened).normalize('NFC') : text;
}

function widened(kana: string): string {
  return kana.normalize('NFKC');
}
