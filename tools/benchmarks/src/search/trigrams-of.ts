/** Every three letters in a row, each once; of a shorter word the word itself. */
export function trigramsOf(word: string): string[] {
  if (word.length <= 3) return [word];
  return [...new Set(Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3)))];
}
