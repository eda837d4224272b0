import { parentPort, workerData } from 'node:worker_threads';
import { City } from '@tablewise/restaurant-domain';
import { openPlaceStore } from '@tablewise/restaurant-store';
import { z } from 'zod';
import { buildIndex } from './build-index.ts';
import type { BuildAnswer, BuildRequest } from './worker-messages.ts';

/** The thread of `ThreadIndexBuilder`: builds an index of the store for each request. */
const dataSchema = z.object({
  location: z.union([z.object({ path: z.string() }), z.object({ url: z.string() })]),
  pack: z.unknown(),
});
const { location, pack } = dataSchema.parse(workerData);
const city = City.read(pack);
const store = await openPlaceStore(location);

parentPort?.on('message', ({ request }: BuildRequest) => {
  void answerTo(request).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo(request: number): Promise<BuildAnswer> {
  try {
    // Holidays are asked where searches run: their rules need not be loaded here.
    const index = await buildIndex(store, { city });
    return { request, packed: index.pack() };
  } catch (error) {
    return { request, failure: error instanceof Error ? error.message : String(error) };
  }
}
