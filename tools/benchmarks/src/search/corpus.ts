import type { Place } from '@tablewise/contracts';
import { seededRandom } from '@tablewise/kernel';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { generateCity } from '@tablewise/restaurant-store';
import { Vocabulary } from './vocabulary.ts';

/** Words of their own that names have in a city; most occur seldom. */
const WORDS = 20_000;

/**
 * The demo city, each name led by a word drawn from a large vocabulary: real names have many words
 * that occur once or twice, the demo city's have few. Same size and seed, same rows.
 */
export function* corpus(size: number, seed = 1): Generator<Place> {
  const vocabulary = new Vocabulary(WORDS, seed);
  const random = seededRandom(seed);
  for (const place of generateCity({ size, seed, city: HONG_KONG })) {
    yield { ...place, name: `${capitalised(vocabulary.draw(random))} ${place.name}` };
  }
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
