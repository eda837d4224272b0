import type { Behaviour, Finding } from './contender.ts';
import { ours } from './ours.ts';

/** A row that the peers have nothing to ask for. */
export function forUs(row: number, what: string, examine: () => Promise<Finding>): Behaviour {
  return {
    row,
    what,
    examine: (contender) => (contender === ours ? examine() : Promise.resolve(undefined)),
  };
}
