import type { Answer, Found, SearchEngine } from './search-engine.ts';
import type { NameQuery, Workload } from './workload.ts';

export interface Agreement {
  readonly q1: number;
  readonly q2: number;
}

/** The shares of queries that two engines answer with the very same places, in any order. */
export async function agreement(
  one: SearchEngine,
  other: SearchEngine,
  { q1, q2 }: Pick<Workload, 'q1' | 'q2'>,
): Promise<Agreement> {
  return {
    q1: await shareAlike(q1, one.q1, other.q1),
    q2: await shareAlike(q2, one.q2, other.q2),
  };
}

/** The share of queries whose answer has a name with the intended word; NaN if it answers none. */
export async function recall({ q3 }: SearchEngine, queries: readonly NameQuery[]): Promise<number> {
  if (q3 === undefined) return Number.NaN;
  let found = 0;
  for (const query of queries) {
    const answered = await q3(query);
    if (answered.some(({ name }) => wordsOf(name).includes(query.intended))) found++;
  }
  return found / queries.length;
}

async function shareAlike<Query>(
  queries: readonly Query[],
  one: Answer<Query> | undefined,
  other: Answer<Query> | undefined,
): Promise<number> {
  if (one === undefined || other === undefined) return Number.NaN;
  let alike = 0;
  for (const query of queries) {
    if (idsOf(await one(query)) === idsOf(await other(query))) alike++;
  }
  return alike / queries.length;
}

function idsOf(found: readonly Found[]): string {
  const ids = found.map(({ id }) => id);
  return ids.sort().join(' ');
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}
