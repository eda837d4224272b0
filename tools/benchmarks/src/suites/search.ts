import { HONG_KONG } from '@tablewise/restaurant-domain';
import { PlaceIndex } from '@tablewise/restaurant-index';
import { interleave } from '../measure/interleave.ts';
import { installPeers } from '../peers/load-peer.ts';
import { recall } from '../search/agreement.ts';
import { corpus } from '../search/corpus.ts';
import { engineCosts } from '../search/engine-costs.ts';
import type { Kind } from '../search/engine-costs.ts';
import { engineRows, rateRow } from '../search/engine-rows.ts';
import { areaSearch, nameSearch, nearbySearch, ourEngine } from '../search/engines/ours.ts';
import { importCost } from '../search/import-cost.ts';
import { indexMemoryMb, servingCost } from '../search/index-cost.ts';
import { loadEngines } from '../search/load-engines.ts';
import type { Loaded } from '../search/load-engines.ts';
import { ownWork } from '../search/own-work.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import { SPELLING_WANTED, spellingPart } from '../search/spelling/spelling-part.ts';
import type { Workload } from '../search/workload.ts';
import type { Suite, SuiteFlags, SuiteReport } from '../suite.ts';

const ROUNDS = 5;
const STANDARD_SIZE = 100_000;

export const searchSuite: Suite = {
  name: 'search',
  summary: 'queries/s of the index beside SQLite, PostgreSQL and MiniSearch (--size N places)',
  wanted: {
    q1_vs_sqlite: 'at least 20 at 100,000: three districts and a meal',
    q2_vs_sqlite: 'at least 150 at 100,000: within 2 km, open at a minute, a cuisine',
    q2_vs_sqlite_scan:
      'no aim: SQLite without its R*Tree, in order of score, is faster than with it',
    q3_vs_sqlite: 'at least 300 at 100,000: a word of a name with a typing error',
    q3_recall: 'at least 0.99',
    load_s: 'at most 1 at 100,000, 6 at 1,000,000: from rows in memory',
    load_vs_sqlite: 'at most 0.4: building over loading the same rows into SQLite',
    index_mb: 'at most 250 at 1,000,000',
    q1_rate_vs_100k: 'at least 1/8 at 1,000,000',
    import_slowdown: 'at most 1.33: rate alone over rate while places are imported',
    ...SPELLING_WANTED,
  },
  async run(flags) {
    await installPeers();
    const size = sizeOf(flags);
    const indexMb = indexMemoryMb(size);
    const loaded = await loadEngines(size);
    try {
      return await measure(size, indexMb, loaded);
    } finally {
      for (const peer of loaded.peers) await peer.close?.();
    }
  },
};

async function measure(size: number, indexMb: number, loaded: Loaded): Promise<SuiteReport> {
  const { index, queries, loadSeconds, peers } = loaded;
  const ours = ourEngine('ours', index);
  const standard = size > STANDARD_SIZE ? standardEngine() : ours;
  const costs = await engineCosts([...new Set([standard, ours, ...peers])], queries);
  const costOf = (kind: Kind, name: string): number => costs[kind].get(name) ?? NaN;
  const versus = (kind: Kind, peer = 'SQLite'): number =>
    costOf(kind, peer) / costOf(kind, ours.name);
  const work = await interleave(ownWork(index, queries), ROUNDS);
  const serving = await servingCost(size);
  const imports = await importCost(size, mixOf(queries));
  const spelling = spellingPart();
  const loadOf = (name: string): number => loadSeconds.get(name) ?? NaN;
  return {
    ratios: {
      q1_vs_sqlite: versus('q1'),
      q2_vs_sqlite: versus('q2'),
      q2_vs_sqlite_scan: versus('q2', 'SQLite, by score'),
      q3_vs_sqlite: versus('q3'),
      q3_recall: await recall(ours, queries.q3),
      load_s: loadOf(ours.name),
      load_vs_sqlite: loadOf(ours.name) / loadOf('SQLite'),
      index_mb: indexMb,
      q1_rate_vs_100k: costOf('q1', standard.name) / costOf('q1', ours.name),
      import_slowdown: imports.alone / imports.importing,
      ...spelling.ratios,
    },
    rows: [
      ...(await engineRows({ ours, peers }, queries, costs)),
      rateRow('Q1 of 100,000', costOf('q1', standard.name)),
      ...[...work].map(([what, cost]) => rateRow(what, cost)),
      rateRow('Q1 to Q3 with totals', 1e6 / imports.alone),
      rateRow('... during an import', 1e6 / imports.importing),
      ...[...loadSeconds].map(([who, s]) => ({ what: 'load of rows in memory', who, s })),
      { what: 'load of a SQLite file', who: 'ours', s: serving.seconds },
      { what: 'resident for serving it', who: 'ours', mb: serving.residentMb },
      ...spelling.rows,
    ],
    notes: [...(spelling.notes ?? []), ...(await notesOf(peers, queries))],
  };
}

function sizeOf(flags: SuiteFlags): number {
  const size = Number(flags.get('size') ?? STANDARD_SIZE);
  if (!Number.isInteger(size) || size < 1_000) throw new RangeError('--size: 1000 or more places');
  return size;
}

/** Of the size that most figures are wanted for; it answers Q1 beside the larger one. */
function standardEngine(): SearchEngine {
  const index = PlaceIndex.build(corpus(STANDARD_SIZE), { generation: 1, city: HONG_KONG });
  const { name, q1 } = ourEngine(`ours, ${STANDARD_SIZE} places`, index);
  return { name, ...(q1 && { q1 }) };
}

/** A caller who asks for one thing and then another. */
function mixOf({ q1, q2, q3 }: Workload): (index: PlaceIndex) => unknown {
  const searches = q1.flatMap((query, n) => [
    areaSearch(query),
    ...q2.slice(n, n + 1).map(nearbySearch),
    ...q3.slice(n, n + 1).map(nameSearch),
  ]);
  let next = 0;
  return (index) => {
    const query = searches[next++ % searches.length];
    return query && index.search(query);
  };
}

/** Nobody beats a straw man: what the peers were asked, and how they went about it. */
async function notesOf(peers: readonly SearchEngine[], examples: Workload): Promise<string[]> {
  const notes: string[] = [];
  for (const { name, notes: of } of peers) {
    for (const note of (await of?.(examples)) ?? []) notes.push(`${name}\n${note}`);
  }
  return notes;
}
