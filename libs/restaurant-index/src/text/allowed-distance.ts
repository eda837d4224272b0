import { isUnspaced } from '@tablewise/restaurant-domain';

const LONGEST_WITHOUT_ERRORS = 2;
const LONGEST_WITH_ONE_ERROR = 6;
const DIGITS_ONLY = /^\d+$/u;

/**
 * Typing errors that are forgiven in a folded word of a query: one in words of three to six
 * letters, two in longer ones. None in numbers, none in scripts without spaces (another character
 * there is another word), none in shorter words (nearly everything is one error from them).
 */
export function allowedDistance(word: string): 0 | 1 | 2 {
  if (!canBeMistyped(word)) return 0;
  return word.length <= LONGEST_WITH_ONE_ERROR ? 1 : 2;
}

/** Whether a folded word of a place may be meant by another spelling; the same holds for it. */
export function canBeMistyped(word: string): boolean {
  return word.length > LONGEST_WITHOUT_ERRORS && !DIGITS_ONLY.test(word) && !isUnspaced(word);
}
