import type { Place } from '@tablewise/contracts';
import type { PlaceStore, Replacement, ReplaceResult } from '../place-store/place-store.ts';

/** Imports the places as the whole of a dataset, `a` unless a spec names another. */
export function bringPlaces(
  store: PlaceStore,
  places: Iterable<Place>,
  { dataset = 'a', supersedes = [] }: Partial<Pick<Replacement, 'dataset' | 'supersedes'>> = {},
): Promise<ReplaceResult> {
  return store.replace({ dataset, origin: 'a spec', supersedes }, async (put) => {
    for (const place of places) await put(place);
    return 0;
  });
}
