import { chipsOf } from '../find/chips.ts';
import type { Chip, Telling } from '../find/chips.ts';
import { criteriaOf, writtenOf } from '../find/criteria.ts';
import type { Criteria } from '../find/criteria.ts';
import type { Changes } from './changes.ts';
import { defined } from './defined.ts';

/** What a search may have demanded that the form does not ask for itself. */
export const DEMANDS = ['q', 'cuisine', 'meal', 'price_level', 'box'] as const;

type Demands = Pick<Criteria, (typeof DEMANDS)[number]>;

/** What the address of a search brings along: a choice among what it found. */
export function demandsIn(query: URLSearchParams): Demands {
  return demandsOf(criteriaOf(query));
}

function demandsOf({ q, cuisine, meal, price_level, box }: Demands): Demands {
  return defined<Demands>({ q, cuisine, meal, price_level, box });
}

/** Each of them in words, with what has to change for it to go. */
export function demandChips(
  demands: Demands,
  telling: Telling,
): (Pick<Chip, 'key' | 'text'> & { readonly changes: Changes })[] {
  return chipsOf(demandsOf(demands), telling).map(({ key, text, rest }) => {
    const written = writtenOf(rest);
    return { key, text, changes: Object.fromEntries(DEMANDS.map((name) => [name, written[name]])) };
  });
}
