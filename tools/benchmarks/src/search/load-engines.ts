import type { PlaceIndex } from '@tablewise/restaurant-index';
import { startStopwatch } from '../measure/stopwatch.ts';
import { corpus } from './corpus.ts';
import { startMiniSearch } from './engines/mini-search.ts';
import { startPostgres } from './engines/postgres.ts';
import { startSqlite } from './engines/sqlite.ts';
import { timedBuild } from './index-cost.ts';
import { rankedRows } from './ranked-rows.ts';
import type { SearchEngine, StartPeer } from './search-engine.ts';
import { workload } from './workload.ts';
import type { Workload } from './workload.ts';

const QUERIES = 10_000;
const PEERS: readonly StartPeer[] = [startSqlite, startPostgres, startMiniSearch];

export interface Loaded {
  readonly index: PlaceIndex;
  readonly queries: Workload;
  /** Seconds from rows in memory, by engine. */
  readonly loadSeconds: ReadonlyMap<string, number>;
  readonly peers: readonly SearchEngine[];
}

/** Loads the corpus into our index and all peers, and lets go of the rows. The caller closes peers. */
export async function loadEngines(size: number): Promise<Loaded> {
  const places = [...corpus(size)];
  const { index, seconds } = timedBuild(places);
  const loadSeconds = new Map([['ours', seconds]]);
  const rows = rankedRows(places);
  const peers: SearchEngine[] = [];
  for (const start of PEERS) {
    const elapsedMs = startStopwatch();
    const [engine, ...more] = await start(rows);
    if (engine === undefined) continue;
    loadSeconds.set(engine.name, elapsedMs() / 1_000);
    peers.push(engine, ...more);
  }
  return { index, queries: workload(places, QUERIES), loadSeconds, peers };
}
