import { pointerTo } from '@tablewise/contracts';
import { parameterOf } from '../restaurants/queries/parameter-names.ts';
import type { PointerFor } from '../restaurants/queries/parameter-names.ts';

/** What holds wishes: of the reasoning, and of the search, which knows their names. */
const HOLDERS = ['wishes', 'wished'];

/** The wishes that have another name as a parameter: beside the criteria they need one. */
const WISHES: ReadonlyMap<string, string> = new Map([
  ['price_levels', 'want_price_level'],
  ['cuisines', 'want_cuisine'],
  ['cuisines_avoided', 'avoid_cuisine'],
  ['must_haves', 'must_have'],
  ['walk_m', 'walk_m'],
  ['stay_min', 'stay_min'],
]);

/** Of a query, where the wishes stand beside each other and not under one name. */
export function parameterPointers(query: object): PointerFor {
  const given = new Map(Object.entries(query).filter(([, value]) => value !== undefined));
  const firstWish = [...WISHES.values()].find((parameter) => given.has(parameter));
  return (pointer) => {
    const [, field = '', ...inside] = pointer.split('/');
    const [wish, ...insideWish] = inside;
    if (field === 'districts' && given.has('area')) return pointerIfGiven(given, 'area', inside);
    if (!HOLDERS.includes(field)) return pointerIfGiven(given, parameterOf(field), inside);
    const parameter = wish === undefined ? firstWish : WISHES.get(wish);
    return pointerIfGiven(given, parameter, insideWish);
  };
}

/** Of a body, which has the names of the tools. */
export function bodyPointers(body: object): PointerFor {
  const given = new Map(Object.entries(body));
  return (pointer) => {
    const [, field = '', ...inside] = pointer.split('/');
    return pointerIfGiven(given, HOLDERS.includes(field) ? 'wishes' : field, inside);
  };
}

function pointerIfGiven(
  given: ReadonlyMap<string, unknown>,
  name: string | undefined,
  inside: readonly string[],
): string | undefined {
  return name !== undefined && given.has(name) ? pointerTo(name, ...inside) : undefined;
}
