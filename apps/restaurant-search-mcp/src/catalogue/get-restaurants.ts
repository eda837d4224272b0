import type { Language, RestaurantsResult } from '@tablewise/contracts';
import type { ToolContext } from '@tablewise/mcp-server-kit';
import { presentPlaces } from '../present/present-places.ts';
import { requireKnownFields } from '../present/project-fields.ts';
import type { SearchSources } from '../search/search-sources.ts';
import { about } from '../search/search-places.ts';

interface RestaurantsRequest {
  readonly ids: readonly string[];
  readonly fields?: readonly string[] | undefined;
  readonly lang?: Language | undefined;
}

/** Records by id, each once, with whether they are open now. Throws UnknownNamesError, the signal's reason. */
export async function getRestaurants(
  sources: SearchSources,
  { ids, fields, lang }: RestaurantsRequest,
  { signal }: Pick<ToolContext, 'signal'>,
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
    signal,
  });
  return { restaurants, count: restaurants.length, missing, metadata: about(index) };
}
