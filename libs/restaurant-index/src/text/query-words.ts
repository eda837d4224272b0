import { scanText } from './text-scanner.ts';

/**
 * A word of a query. In scripts without spaces a place's name is indexed as its pairs of
 * neighbouring characters and its last character, so a `pair` is one of those words, and a
 * `character` alone is any word that begins with it. Two words of the same text are the same.
 */
export interface QueryWord {
  readonly kind: 'word' | 'pair' | 'character';
  readonly units: Uint16Array;
  readonly text: string;
}

/** In the order of the text; a run of characters without spaces gives its pairs. */
export function queryWordsOf(text: string): QueryWord[] {
  const words: QueryWord[] = [];
  const add = (kind: QueryWord['kind'], units: Uint16Array): void => {
    words.push({ kind, units, text: String.fromCharCode(...units) });
  };
  scanText(text, {
    word: (units, start, end) => add('word', units.slice(start, end)),
    run: (units, bounds, characters) => {
      if (characters === 1) add('character', units.slice(0, bounds[1]));
      for (let at = 0; at + 1 < characters; at++) {
        add('pair', units.slice(bounds[at], bounds[at + 2]));
      }
    },
  });
  return words;
}
