import type { Row } from '../suite.ts';
import { agreement, recall } from './agreement.ts';
import type { Agreement } from './agreement.ts';
import { KINDS } from './engine-costs.ts';
import type { EngineCosts, Kind } from './engine-costs.ts';
import type { SearchEngine } from './search-engine.ts';
import type { Workload } from './workload.ts';

/** Some engines take a tenth of a second for a query: answers are compared for this many. */
const SAMPLE = 300;

interface Engines {
  readonly ours: SearchEngine;
  readonly peers: readonly SearchEngine[];
}

/** A row for each kind of query and engine: how fast, and how right its answers are. */
export async function engineRows(
  { ours, peers }: Engines,
  queries: Workload,
  costs: EngineCosts,
): Promise<Row[]> {
  const sample = {
    q1: queries.q1.slice(0, SAMPLE),
    q2: queries.q2.slice(0, SAMPLE),
    q3: queries.q3.slice(0, SAMPLE),
  };
  const rows: Row[] = [];
  for (const engine of [ours, ...peers]) {
    const alike = await agreement(ours, engine, sample);
    const recalled = await recall(engine, sample.q3);
    for (const kind of KINDS) {
      const cost = costs[kind].get(engine.name);
      if (cost === undefined) continue;
      rows.push({
        ...rateRow(kind.toUpperCase(), cost, engine.name),
        ...quality(kind, alike, recalled),
      });
    }
  }
  return rows.sort((a, b) => String(a['what']).localeCompare(String(b['what'])));
}

export function rateRow(what: string, costUs: number, who = 'ours'): Row {
  return { what, who, 'queries/s': Math.round(1e6 / costUs), µs: costUs };
}

function quality(kind: Kind, alike: Agreement, recalled: number): Row {
  return kind === 'q3' ? { recall: recalled } : { 'same as ours': alike[kind] };
}
