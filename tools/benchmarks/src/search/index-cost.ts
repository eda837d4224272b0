import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlaceIndex } from '@tablewise/restaurant-index';
import type { IndexablePlace } from '@tablewise/restaurant-index';
import { openPlaceStore } from '@tablewise/restaurant-store';
import { median } from '../measure/median.ts';
import { startStopwatch } from '../measure/stopwatch.ts';
import { corpus } from './corpus.ts';
import { fillStore } from './fill-store.ts';

const BUILDS = 3;

/** What an index keeps in memory once its rows are gone, in MB. */
export function indexMemoryMb(size: number): number {
  const before = memoryInUse();
  const index = PlaceIndex.build(corpus(size), { generation: 1 });
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
    const index = PlaceIndex.build(rows, { generation: 1 });
    seconds.push(elapsedMs() / 1_000);
    if (seconds.length === BUILDS) return { index, seconds: median(seconds) };
  }
}

/** Seconds to read all places from a SQLite file and to build an index of them. */
export async function loadFromStoreSeconds(size: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'tablewise-bench-'));
  const store = await openPlaceStore({ path: join(folder, 'tablewise.db') });
  try {
    await fillStore(store, size, 1);
    const elapsedMs = startStopwatch();
    const { generation, batches } = await store.snapshot();
    await PlaceIndex.buildFrom(batches, { generation });
    return elapsedMs() / 1_000;
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

function memoryInUse(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
