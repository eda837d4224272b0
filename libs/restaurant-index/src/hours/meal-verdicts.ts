import { mayServeAny, servesAny } from './meal-code.ts';
import { verdictsOf } from './verdicts.ts';
import type { Verdicts } from './verdicts.ts';

/** Which profiles serve one of the meals: `asked` has their bits, each profile a meal code. */
export function mealVerdicts(mealCodes: Uint8Array, asked: number): Verdicts {
  return verdictsOf(mealCodes.length, (profile) => {
    const code = mealCodes[profile] ?? 0;
    if (servesAny(code, asked)) return 'open';
    return mayServeAny(code, asked) ? 'unknown' : 'closed';
  });
}
