import { catalogueTools } from '@tablewise/contracts';
import type { Place, SimilarResult, similarInput } from '@tablewise/contracts';
import { defineTool } from '@tablewise/mcp-server-kit';
import type { Tool, ToolContext } from '@tablewise/mcp-server-kit';
import type { Hit, PlaceQuery } from '@tablewise/restaurant-index';
import { UnknownPlaceError } from '@tablewise/restaurant-store';
import type { z } from 'zod';
import { presentPlaces } from '../present/present-places.ts';
import { requireLanguage } from '../present/require-language.ts';
import { requireKnownFields } from '../present/project-fields.ts';
import { about } from '../search/search-places.ts';
import type { SearchSources } from '../search/search-sources.ts';
import { likenessOf } from './likeness.ts';

/** Records that are looked at: the nearest ones, of which the most similar are shown. */
const MOST_COMPARED = 200;

export function createSimilarTool(sources: SearchSources): Tool {
  return defineTool(catalogueTools.similar, (input, call) =>
    similarRestaurants(sources, input, call),
  );
}

/**
 * Others near a place that share a cuisine with it, the most similar first, ties by id. Throws
 * UnknownPlaceError, UnknownNamesError, the signal's reason.
 */
async function similarRestaurants(
  sources: SearchSources,
  { id, radius_m, limit, fields, lang }: z.output<typeof similarInput>,
  { signal }: Pick<ToolContext, 'signal'>,
): Promise<SimilarResult> {
  const index = sources.places.index();
  requireKnownFields(fields);
  requireLanguage(sources.city, lang);
  const { records } = sources.places;
  const place = (await records.get([id])).get(id);
  if (place === undefined) throw new UnknownPlaceError(id);
  const { hits } = index.search(comparable(place, radius_m));
  const others = await records.get(hits.map((hit) => hit.id));
  const alike = hits
    .flatMap((hit) => likenessTo(place, others.get(hit.id), hit))
    .sort((a, b) => b.likeness.similarity - a.likeness.similarity || (a.hit.id < b.hit.id ? -1 : 1))
    .slice(0, limit);
  const { restaurants, missing } = await presentPlaces(
    alike.map(({ hit }) => hit),
    sources,
    { fields, lang, found: true, open: { at: sources.clock.now() }, signal },
  );
  const gone = new Set(missing);
  return {
    restaurants,
    likenesses: alike.map(({ likeness }) => likeness).filter((each) => !gone.has(each.id)),
    count: restaurants.length,
    metadata: about(index, sources.city),
  };
}

/** A place whose location is unknown is compared with those of its area. */
function comparable({ location, district, cuisines }: Place, radiusM: number): PlaceQuery {
  return {
    mealRule: 'overlap',
    ...(cuisines.length > 0 && { cuisines }),
    ...(location === undefined
      ? { areas: [district], sort: 'best' }
      : { near: { location, radiusM }, sort: 'distance' }),
    totals: false,
    // The place itself is the nearest of them.
    limit: MOST_COMPARED + 1,
  };
}

function likenessTo(place: Place, other: Place | undefined, hit: Hit) {
  if (other === undefined || other.id === place.id) return [];
  return [{ hit, likeness: likenessOf(place, other, hit.distanceM) }];
}
