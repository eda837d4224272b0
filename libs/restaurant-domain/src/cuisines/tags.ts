import type { MealAnswer } from '@tablewise/contracts';

/** One form for all spellings of a cuisine's tag: "Dim Sum", "dim_sum" and "dim-sum" are the same. */
export function foldTag(tag: string): string {
  return tag
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '');
}

const ANSWERS = new Map<unknown, MealAnswer>([
  ['yes', 'yes'],
  ['only', 'yes'],
  ['designated', 'yes'],
  [true, 'yes'],
  ['no', 'no'],
  [false, 'no'],
]);

/** What the value of a tag says to "is there?"; `undefined` where it is no answer to that. */
export function tagAnswer(value: unknown): MealAnswer | undefined {
  return ANSWERS.get(value);
}
