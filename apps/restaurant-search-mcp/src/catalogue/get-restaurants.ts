import type { RestaurantsResult } from '@tablewise/contracts';
import type { ToolContext } from '@tablewise/mcp-server-kit';
import { presentPlaces } from '../present/present-places.ts';
import { requireLanguage } from '../present/require-language.ts';
import { requireKnownFields } from '../present/project-fields.ts';
import type { SearchSources } from '../search/search-sources.ts';
import { about } from '../search/search-places.ts';

interface RestaurantsRequest {
  readonly ids: readonly string[];
  readonly fields?: readonly string[] | undefined;
  readonly lang?: string | undefined;
}

/** Records by id, each once, with whether they are open now. Throws UnknownNamesError, the signal's reason. */
export async function getRestaurants(
  sources: SearchSources,
  { ids, fields, lang }: RestaurantsRequest,
  { signal }: Pick<ToolContext, 'signal'>,
): Promise<RestaurantsResult> {
  const index = sources.places.index();
  requireKnownFields(fields);
  requireLanguage(sources.city, lang);
  const hits = [...new Set(ids)].map((id) => ({ id }));
  const open = { at: sources.clock.now() };
  const { restaurants, missing } = await presentPlaces(hits, sources, {
    fields,
    lang,
    found: true,
    open,
    signal,
  });
  return { restaurants, count: restaurants.length, missing, metadata: about(index, sources.city) };
}
