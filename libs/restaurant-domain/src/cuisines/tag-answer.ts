import type { MealAnswer } from '@tablewise/contracts';

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
