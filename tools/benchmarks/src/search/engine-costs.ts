import { interleave } from '../measure/interleave.ts';
import type { Contender } from '../measure/interleave.ts';
import { queryCost } from './rate.ts';
import type { SearchEngine } from './search-engine.ts';
import type { Workload } from './workload.ts';

const ROUNDS = 5;

export const KINDS = ['q1', 'q2', 'q3'] as const;
export type Kind = (typeof KINDS)[number];

/** µs of a query of each kind, by engine; without those that cannot answer it. */
export type EngineCosts = Readonly<Record<Kind, ReadonlyMap<string, number>>>;

export async function engineCosts(
  engines: readonly SearchEngine[],
  queries: Workload,
): Promise<EngineCosts> {
  const costsOf = (kind: Kind): Promise<ReadonlyMap<string, number>> => {
    const contenders = engines.flatMap((engine) => contenderOf(engine, kind, queries) ?? []);
    return interleave(contenders, ROUNDS);
  };
  return { q1: await costsOf('q1'), q2: await costsOf('q2'), q3: await costsOf('q3') };
}

function contenderOf(engine: SearchEngine, kind: Kind, queries: Workload): Contender | undefined {
  const { name, q1, q2, q3 } = engine;
  switch (kind) {
    case 'q1':
      return q1 && queryCost(name, q1, queries.q1);
    case 'q2':
      return q2 && queryCost(name, q2, queries.q2);
    case 'q3':
      return q3 && queryCost(name, q3, queries.q3);
  }
}
