const CHINESE = /^[甲乙丙]+$/u;

/** A word of the query by its place in it, or others side by side, each one of several. */
export type TriedWord = number | readonly ReadonlySet<string>[];

/** Texts of an index, word by word, and whether the query's last word is a beginning. */
export interface Tried {
  readonly texts: readonly (readonly string[])[];
  readonly isOpen: boolean;
}

/** Every way to read a query with the words that stand side by side in some text, by trying all. */
export function readingsByTrying(query: readonly string[], tried: Tried): TriedWord[][] {
  const readFrom = (start: number): TriedWord[][] => {
    if (start === query.length) return [[]];
    const readings = readFrom(start + 1).map((rest): TriedWord[] => [start, ...rest]);
    for (let end = start + 1; end <= query.length; end++) {
      const words = query.slice(start, end);
      if (words.some((word) => CHINESE.test(word))) break;
      const isLast = tried.isOpen && end === query.length;
      for (const stretch of stretchesOf(words, { ...tried, isOpen: isLast })) {
        readings.push(...readFrom(end).map((rest) => [stretch, ...rest]));
      }
    }
    return readings;
  };
  return readFrom(0);
}

/** What stands in texts: runs of a script without spaces go on over a space. */
export function asIndexed(text: readonly string[]): string[] {
  return text.reduce<string[]>((words, word) => {
    const last = words.at(-1) ?? '';
    return CHINESE.test(word) && CHINESE.test(last)
      ? [...words.slice(0, -1), last + word]
      : [...words, word];
  }, []);
}

/** Whether words of a text are side by side as they are in a stretch. */
export function hasStretch(
  text: readonly string[],
  stretch: readonly ReadonlySet<string>[],
): boolean {
  return text.some((_, at) => stretch.every((words, next) => words.has(text[at + next] ?? '')));
}

function stretchesOf(words: readonly string[], { texts, isOpen }: Tried): ReadonlySet<string>[][] {
  const letters = words.join('');
  const ends = new Set(words.map((_, at) => words.slice(0, at + 1).join('').length));
  const known = [...new Set(texts.flat())].filter((word) => !CHINESE.test(word));
  const sideBySide = new Set(
    texts.flatMap((text) => text.slice(1).map((word, at) => `${text[at] ?? ''} ${word}`)),
  );
  const from = (at: number, before: string | undefined): ReadonlySet<string>[][] => {
    const fits = (word: string): boolean =>
      before === undefined || sideBySide.has(`${before} ${word}`);
    const found: ReadonlySet<string>[][] = [];
    for (let end = at + 1; end <= letters.length; end++) {
      const part = letters.slice(at, end);
      if (at === 0 && words.length === 1 && end === letters.length) continue;
      const isLast = end === letters.length;
      const may = known.filter(
        (word) => (isLast && isOpen ? word.startsWith(part) : word === part) && fits(word),
      );
      if (may.length === 0) continue;
      if (isLast) found.push([new Set(may)]);
      else if (!ends.has(end))
        found.push(...from(end, part).map((rest) => [new Set(may), ...rest]));
    }
    return found;
  };
  return from(0, undefined);
}
