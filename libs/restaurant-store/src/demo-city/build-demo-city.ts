import { DATASETS } from '../place-store/datasets.ts';
import type { PlaceStore, ReplaceResult } from '../place-store/place-store.ts';
import { generateCity } from './generate-city.ts';
import type { CityOptions } from './generate-city.ts';
import { RealDataPresentError } from './real-data-present.error.ts';

export interface DemoCityOptions extends CityOptions {
  /** Replaces imported places; without it they are safe. */
  readonly force: boolean;
  /** Told how many places were generated, after each. */
  readonly onProgress?: (generated: number) => void;
}

/**
 * Replaces the generated city of the store by another one; whole or not at all.
 *
 * @throws RealDataPresentError, and what `PlaceStore.replace` throws
 */
export function buildDemoCity(store: PlaceStore, options: DemoCityOptions): ReplaceResult {
  const { size, seed } = options;
  const imported = Object.values(DATASETS).filter((dataset) => dataset !== DATASETS.demoCity);
  const replacement = {
    dataset: DATASETS.demoCity,
    origin: `size ${size}, seed ${seed}`,
    supersedes: imported,
  };
  return store.replace(replacement, (put) => {
    const datasets = store.datasets();
    const present = imported.reduce((sum, dataset) => sum + (datasets.get(dataset) ?? 0), 0);
    if (present > 0 && !options.force) throw new RealDataPresentError(present);
    let generated = 0;
    for (const place of generateCity(options)) {
      put(place);
      options.onProgress?.(++generated);
    }
    return 0;
  });
}
