import { seededRandom } from '@tablewise/kernel';
import type { Random } from '@tablewise/kernel';

const ONSETS = ['b', 'ch', 'd', 'f', 'g', 'h', 'j', 'k', 'kw', 'l', 'm', 'n', 'p', 's', 'sh', 't'];
const RIMES = [
  ...['aa', 'ai', 'am', 'an', 'ang', 'au', 'e', 'ei', 'en', 'eung', 'i', 'im', 'ing'],
  ...['iu', 'o', 'oi', 'on', 'ong', 'ou', 'u', 'ui', 'un', 'ung', 'yi', 'yun'],
];
const ENDINGS = ['', '', '', 's', 'ya', 'er'];

/** Pronounceable invented words of 2 to 4 syllables; how often they occur follows Zipf's law. */
export class Vocabulary {
  readonly words: readonly string[];

  constructor(size: number, seed: number) {
    const random = seededRandom(seed);
    const words = new Set<string>();
    while (words.size < size) words.add(inventWord(random));
    this.words = [...words];
  }

  /** The logarithm of the drawn rank is uniform: ranks 1 to 10 are as likely as 10 to 100. */
  draw(random: Random): string {
    return this.words[Math.floor(this.words.length ** random()) - 1] ?? '';
  }
}

function inventWord(random: Random): string {
  const syllables = 2 + Math.floor(random() * 2.5);
  let word = '';
  for (let n = 0; n < syllables; n++) word += pick(ONSETS, random) + pick(RIMES, random);
  return word + pick(ENDINGS, random);
}

function pick(among: readonly string[], random: Random): string {
  return among[Math.floor(random() * among.length)] ?? '';
}
