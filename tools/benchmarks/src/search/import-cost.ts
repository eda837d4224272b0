import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { PlaceIndex } from '@tablewise/restaurant-index';
import { openPlaceStore } from '@tablewise/restaurant-store';
import { ForkedProcess } from '../measure/forked-process.ts';
import { median } from '../measure/median.ts';
import { startStopwatch } from '../measure/stopwatch.ts';
import { startPlaces } from './start-places.ts';

const ROUNDS = 3;
/** For one import of a million places, ms. */
const IMPORT_LIMIT_MS = 900_000;
/** An index that was just taken up has kept no answers yet. */
const WARM_UP_MS = 2_000;
const ALONE_MS = 3_000;
/** The new index's slow first second is a cost of the import too. */
const AFTER_IMPORT_MS = 1_000;
/** Queries before the thread's other work gets its turn. */
const STRIDE = 16;

/** Queries/s alone, and while places come in. */
export interface ImportCost {
  readonly alone: number;
  readonly importing: number;
}

/**
 * As in a running server: another process imports into its database, a thread builds the next
 * index, and this thread follows the database and answers queries, until it has answered them from
 * the new places for a second. What it does besides answering counts.
 */
export async function importCost(
  size: number,
  answerFrom: (index: PlaceIndex) => unknown,
): Promise<ImportCost> {
  const folder = mkdtempSync(join(tmpdir(), 'tablewise-bench-'));
  const path = join(folder, 'tablewise.db');
  const store = await openPlaceStore({ path });
  const importer = new ForkedProcess({
    name: 'the importing process',
    file: new URL('processes/importer-main.js', import.meta.url),
    args: [path, String(size)],
  });
  try {
    await importer.ask(0, IMPORT_LIMIT_MS);
    const places = await startPlaces(store, { path });
    const following = places.run();
    const answer = (): unknown => answerFrom(places.index());
    const [alone, importing]: [number[], number[]] = [[], []];
    for (let round = 1; round <= ROUNDS; round++) {
      await rate(answer, (elapsedMs) => elapsedMs >= WARM_UP_MS);
      alone.push(await rate(answer, (elapsedMs) => elapsedMs >= ALONE_MS));
      const { generation } = places.index();
      let importedAt: number | undefined;
      const [perSecond] = await Promise.all([
        rate(answer, (elapsedMs) => {
          if (importer.hasEnded) return true;
          if (elapsedMs > IMPORT_LIMIT_MS) throw new Error('what was imported is not served');
          if (places.index().generation !== generation) importedAt ??= elapsedMs;
          return importedAt !== undefined && elapsedMs >= importedAt + AFTER_IMPORT_MS;
        }),
        importer.ask(round, IMPORT_LIMIT_MS),
      ]);
      importing.push(perSecond);
    }
    await places.close();
    await following;
    return { alone: median(alone), importing: median(importing) };
  } finally {
    await importer.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rate(
  answer: () => unknown,
  isOver: (elapsedMs: number) => boolean,
): Promise<number> {
  const stopwatch = startStopwatch();
  for (let answered = STRIDE; ; answered += STRIDE) {
    for (let n = 0; n < STRIDE; n++) answer();
    await setImmediate();
    const elapsedMs = stopwatch();
    if (isOver(elapsedMs)) return (answered * 1_000) / elapsedMs;
  }
}
