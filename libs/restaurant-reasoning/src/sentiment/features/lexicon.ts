/** How people rated a word out of context: VADER from -4 to 4, AFINN from -5 to 5, 0 if not rated. */
export interface WordScores {
  readonly vader: number;
  readonly afinn: number;
}

export type Lexicon = ReadonlyMap<string, WordScores>;

/** One line a word: `word vader×10 afinn`, in the order of the map. */
export function writeLexicon(lexicon: Lexicon): string {
  return [...lexicon]
    .map(([word, { vader, afinn }]) => `${word} ${Math.round(vader * 10)} ${afinn}`)
    .join('\n');
}

export function readLexicon(text: string): Lexicon {
  return new Map(
    text.split('\n').map((line) => {
      const [word = '', vader, afinn] = line.split(' ');
      return [word, { vader: Number(vader) / 10, afinn: Number(afinn) }];
    }),
  );
}
