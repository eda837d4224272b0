import { HONG_KONG } from '@tablewise/restaurant-domain';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlaceIndex } from '@tablewise/restaurant-index';
import type { IndexablePlace } from '@tablewise/restaurant-index';
import { openPlaceStore } from '@tablewise/restaurant-store';
import { ForkedProcess } from '../measure/forked-process.ts';
import { median } from '../measure/median.ts';
import { startStopwatch } from '../measure/stopwatch.ts';
import { corpus } from './corpus.ts';
import { fillStore } from './fill-store.ts';

const BUILDS = 3;
/** To read a million places and to index them, ms. */
const SERVING_LIMIT_MS = 600_000;

/** What an index keeps in memory once its rows are gone, in MB. */
export function indexMemoryMb(size: number): number {
  const before = memoryInUse();
  const index = PlaceIndex.build(corpus(size), { generation: 1, city: HONG_KONG });
  const grown = memoryInUse() - before;
  // The index must be alive while its memory is counted.
  if (index.size !== size) throw new RangeError(`${index.size} of ${size} places in the index`);
  return grown / 1024 ** 2;
}

/** The index of rows in memory, and what it took to build it, in seconds. */
export function timedBuild(rows: readonly IndexablePlace[]): {
  readonly index: PlaceIndex;
  readonly seconds: number;
} {
  const seconds: number[] = [];
  for (;;) {
    globalThis.gc?.();
    const elapsedMs = startStopwatch();
    const index = PlaceIndex.build(rows, { generation: 1, city: HONG_KONG });
    seconds.push(elapsedMs() / 1_000);
    if (seconds.length === BUILDS) return { index, seconds: median(seconds) };
  }
}

/** What it takes to serve the places of a SQLite file. */
export interface ServingCost {
  /** To read them all and to build an index of them. */
  readonly seconds: number;
  /** By how much a process grows that serves them; a thread of its own builds the index. */
  readonly residentMb: number;
}

export async function servingCost(size: number): Promise<ServingCost> {
  const folder = mkdtempSync(join(tmpdir(), 'tablewise-bench-'));
  const path = join(folder, 'tablewise.db');
  const store = await openPlaceStore({ path });
  try {
    await fillStore(store, size, 1);
    const elapsedMs = startStopwatch();
    const { generation, batches } = await store.snapshot();
    await PlaceIndex.buildFrom(batches, { generation, city: HONG_KONG });
    const seconds = elapsedMs() / 1_000;
    return { seconds, residentMb: await residentMb(path) };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

async function residentMb(path: string): Promise<number> {
  const server = new ForkedProcess({
    name: 'the serving process',
    file: new URL('processes/resident-main.js', import.meta.url),
    args: [path],
  });
  try {
    return Number(await server.next(SERVING_LIMIT_MS));
  } finally {
    await server.close();
  }
}

function memoryInUse(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
