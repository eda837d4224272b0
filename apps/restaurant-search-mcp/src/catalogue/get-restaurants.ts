import type { Language, RestaurantsResult } from '@tablewise/contracts';
import { presentPlaces } from '../present/present-places.ts';
import { requireKnownFields } from '../present/project-fields.ts';
import type { SearchSources } from '../search/search-sources.ts';
import { about } from '../search/search-places.ts';

interface RestaurantsRequest {
  readonly ids: readonly string[];
  readonly fields?: readonly string[] | undefined;
  readonly lang?: Language | undefined;
}

/** Records by id, each once, with whether they are open now. Throws UnknownFieldError. */
export async function getRestaurants(
  sources: SearchSources,
  { ids, fields, lang }: RestaurantsRequest,
): Promise<RestaurantsResult> {
  const index = sources.places.index();
  requireKnownFields(fields);
  const hits = [...new Set(ids)].map((id) => ({ id }));
  const open = { at: sources.clock.now() };
  const { restaurants, missing } = await presentPlaces(hits, sources, {
    fields,
    lang,
    found: true,
    open,
  });
  return { restaurants, count: restaurants.length, missing, metadata: about(index) };
}
