import type { Random } from '@tablewise/kernel';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The word with one typing error: a letter left out, added, another one, or two swapped. */
export function misspelled(word: string, random: Random): string {
  const below = (count: number): number => Math.floor(random() * count);
  const letter = LETTERS.charAt(below(LETTERS.length));
  const at = below(word.length);
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const errors = [
    before + after,
    before + letter + word.slice(at),
    before + letter + after,
    before + after.charAt(0) + word.charAt(at) + after.slice(1),
  ];
  const wrong = errors[below(errors.length)] ?? word;
  // Two equal letters swapped, or a letter put in its own place, are no error.
  return wrong === word ? misspelled(word, random) : wrong;
}
