import { OwnedWords } from '../text/owned-words.ts';
import type { TextSource } from '../text/text-source.ts';

/** Places with these names, the best first, as a text index takes them. */
export function namedPlaces(names: readonly (readonly string[])[]): Omit<TextSource, 'labels'> {
  const words = new OwnedWords();
  for (const texts of names) words.add(texts);
  return {
    names: words,
    namesAt: (rank) => names[rank] ?? [],
    order: Uint32Array.from(names.keys()),
  };
}
