import { DIET_ANSWERS } from '@tablewise/contracts';
import type { DietAnswer, Place } from '@tablewise/contracts';
import { cuisinesOf } from './cuisines.ts';

/** What people write after the name of a diet: `Vegan options`. */
const WORDS_AFTER = /_(?:friendly|options?|food|meals?)$/u;

const ANSWERS = new Map<unknown, DietAnswer>([
  ...DIET_ANSWERS.map((answer): [string, DietAnswer] => [answer, answer]),
  [true, 'yes'],
  [false, 'no'],
]);

/** Diets by the names that OpenStreetMap has: listed ones are served, others say themselves how. */
export function dietOf(given: unknown): NonNullable<Place['diet']> {
  if (typeof given === 'string' || Array.isArray(given)) {
    const named = [given].flat().filter((name) => typeof name === 'string');
    return Object.fromEntries(named.flatMap(namesIn).map((name) => [name, 'yes'] as const));
  }
  const answers = Object.entries(Object(given) as Record<string, unknown>);
  return Object.fromEntries(
    answers.flatMap(([text, value]) => {
      const answer = ANSWERS.get(value);
      return answer === undefined ? [] : namesIn(text).map((name) => [name, answer] as const);
    }),
  );
}

function namesIn(text: string): string[] {
  return cuisinesOf(text).map((name) => name.replace(WORDS_AFTER, ''));
}
