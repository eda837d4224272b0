import type { PlaceStore } from '@tablewise/restaurant-store';
import { corpus } from './corpus.ts';

/** Replaces what the store has by the corpus of a seed, in one import. */
export async function fillStore(store: PlaceStore, size: number, seed: number): Promise<void> {
  const replacement = { dataset: 'benchmark', origin: `seed ${seed}`, supersedes: [] };
  await store.replace(replacement, async (put) => {
    for (const place of corpus(size, seed)) await put(place);
    return 0;
  });
}
