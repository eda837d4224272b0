/** The word that agrees with a number, in English. */
export function agreeing(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/** A number and what it counts, in English: `1 vote`, `2 votes`, `2 matches`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${agreeing(count, noun, plural)}`;
}
