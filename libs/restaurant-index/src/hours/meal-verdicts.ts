import { allUnknown, servesAny } from './meal-code.ts';
import { CLOSED, OPEN, UNKNOWN } from './verdicts.ts';
import type { Verdicts } from './verdicts.ts';

/** Which profiles serve one of the meals: `asked` has their bits, each profile a meal code. */
export function mealVerdicts(mealCodes: Uint8Array, asked: number): Verdicts {
  return mealCodes.map((code) => {
    if (servesAny(code, asked)) return OPEN;
    return allUnknown(code, asked) ? UNKNOWN : CLOSED;
  });
}
