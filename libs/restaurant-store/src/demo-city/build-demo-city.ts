import { AppError } from '@tablewise/kernel';
import { requireCity } from '../place-store/city-of-store.ts';
import { DATASETS } from '../place-store/datasets.ts';
import type { PlaceStore, ReplaceResult } from '../place-store/place-store.ts';
import { generateCity } from './generate-city.ts';
import type { CityOptions } from './generate-city.ts';
import { generateReviews } from './generate-reviews.ts';

/** The store holds imported places, and a generated city may not replace them unasked. */
export class RealDataPresentError extends AppError {
  readonly code = 'STORE_HAS_REAL_DATA';

  constructor(places: number) {
    super(
      `the store holds ${places} imported places; a generated city does not mix with real data; --force replaces it`,
      { places },
    );
  }
}

/** Which city, and whether it may take the place of real data. */
export interface DemoCityOptions extends CityOptions {
  /** Replaces imported places; without it they are safe. */
  readonly force: boolean;
  /** Told how many places were generated, after each. */
  readonly onProgress?: (generated: number) => void;
}

/** What became of the places, and how many reviews there are. */
export interface DemoCityResult extends ReplaceResult {
  /** In the city now. */
  readonly reviews: number;
}

/**
 * Replaces the generated city of the store, with its reviews, by another one: whole or not at all.
 * Votes on places that stay are kept.
 *
 * @throws RealDataPresentError, and what `PlaceStore.replaceCity` throws
 */
export async function buildDemoCity(
  store: PlaceStore,
  options: DemoCityOptions,
): Promise<DemoCityResult> {
  const city = { name: options.city.label, moves: options.force };
  await requireCity(store, city);
  const origin = `size ${options.size}, seed ${options.seed}`;
  const supersedes = [...(await store.datasets()).keys()].filter(isImported);
  const replacement = { dataset: DATASETS.demoCity, origin, supersedes, city };
  const { reviews, ...result } = await store.replaceCity(replacement, async (put) => {
    if (!options.force) await requireNoRealData(store);
    for (const place of generateCity(options)) {
      await put({ kind: 'place', place });
      for (const review of generateReviews(place)) await put({ kind: 'review', review });
      options.onProgress?.(Number(place.metadata['number']));
    }
    return 0;
  });
  const { added, updated, unchanged } = reviews;
  return { ...result, reviews: added + updated + unchanged };
}

async function requireNoRealData(store: PlaceStore): Promise<void> {
  let present = 0;
  for (const [dataset, places] of await store.datasets())
    if (isImported(dataset)) present += places;
  if (present > 0) throw new RealDataPresentError(present);
}

function isImported(dataset: string): boolean {
  return dataset !== DATASETS.demoCity;
}
