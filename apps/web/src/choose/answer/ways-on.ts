import type { Changes } from '../changes.ts';
import { defined } from '../defined.ts';
import type { Question } from '../question.ts';

/** What a place must be, without what is only wished for. */
type Where = Pick<Question, 'district' | 'near' | 'radius_m' | 'box'>;
type When = Pick<Question, 'open_at' | 'include_unknown'>;
type Search = Pick<Question, 'q' | 'cuisine' | 'meal' | 'price_level'>;

/** The same question with less. */
export interface WayOn {
  readonly kind: 'where' | 'when' | 'unknown' | 'search';
  /** What would be searched for, to be counted. */
  readonly criteria: Where & When & Search;
  /** Of the address, to ask so. */
  readonly changes: Changes;
}

/** One for each criterion that may be why nothing was found. */
export function waysOn(question: Question): WayOn[] {
  const { district, near, radius_m, box, q, cuisine, meal, price_level } = question;
  const { open_at, include_unknown } = question;
  const where = defined<Where>({ district, near, radius_m, box });
  const when = defined<When>({ open_at, include_unknown });
  const search = defined<Search>({ q, cuisine, meal, price_level });
  const ways: readonly (WayOn & { readonly helps: boolean })[] = [
    {
      kind: 'where',
      criteria: { ...when, ...search },
      changes: { ...without(where), walk_m: undefined },
      helps: isSome(where),
    },
    {
      kind: 'when',
      criteria: { ...where, ...search },
      changes: { ...without(when), open_now: 'false' },
      helps: isSome(when),
    },
    {
      kind: 'unknown',
      criteria: { ...where, ...when, ...search, include_unknown: true },
      changes: { include_unknown: 'true' },
      helps: open_at !== undefined && include_unknown !== true,
    },
    {
      kind: 'search',
      criteria: { ...where, ...when },
      changes: without(search),
      helps: isSome(search),
    },
  ];
  return ways.filter(({ helps }) => helps);
}

function isSome(criteria: object): boolean {
  return Object.keys(criteria).length > 0;
}

function without(criteria: object): Changes {
  return Object.fromEntries(Object.keys(criteria).map((name) => [name, undefined]));
}
