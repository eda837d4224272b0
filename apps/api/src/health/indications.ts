import type { HealthIndicatorStatus } from '@nestjs/terminus';
import { inSnakeCase } from '../http/in-snake-case.ts';

/** By the name of a part, how it is. */
type Indication = Readonly<Record<string, { readonly status: HealthIndicatorStatus }>>;
type Part = Indication[string];

/** Asks a part how it is, as Terminus does. */
export type Indicator = () => Promise<Indication>;

/** The state and no more: no addresses, times or errors, whatever an indicator tells. */
export const forStrangers = telling(({ status }) => ({ status }));

/** All that is known. */
export const forOperators = telling((part) => inSnakeCase(part));

function telling(tell: (part: Part) => Part): (indicator: Indicator) => Indicator {
  return (indicator) => async () => {
    const parts = Object.entries(await indicator());
    return Object.fromEntries(parts.map(([name, part]) => [name, tell(part)]));
  };
}
