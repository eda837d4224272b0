import { z } from 'zod';
import { schemaSchema } from '../generate/schema.ts';
import type { Json } from '../generate/schema.ts';
import type { KnownWords } from '../generate/value-maker.ts';
import type { FuzzPlatform } from './fuzz-platform.ts';

const KNOWN_PLACES = 30;

const placesSchema = z.object({
  restaurants: z.array(z.looseObject({ id: z.string(), name: z.string() })),
  next_cursor: z.string(),
});
const areasSchema = z.object({
  regions: z.array(z.object({ areas: z.array(z.object({ name: z.string() })) })),
});
const cuisinesSchema = z.object({ cuisines: z.array(z.object({ name: z.string() })) });
const serversSchema = z.object({
  servers: z.array(
    z.object({ server: z.string(), endpoints: z.array(z.object({ endpoint: z.string() })) }),
  ),
});
const reviewsSchema = z.object({ reviews: z.array(z.json()) });
const toolsSchema = z.object({
  result: z.object({
    tools: z.array(
      z.object({
        name: z.string(),
        inputSchema: schemaSchema,
        outputSchema: z.looseObject({}).optional(),
      }),
    ),
  }),
});

/** Words of the running city by the names of what takes them, most of which nobody could guess. */
export async function knownWords({ urls }: FuzzPlatform): Promise<KnownWords> {
  const read = async (path: string): Promise<unknown> =>
    (await fetch(new URL(path, urls.api))).json();
  const places = placesSchema.parse(await read(`/api/v1/restaurants?limit=${KNOWN_PLACES}`));
  const { regions } = areasSchema.parse(await read('/api/v1/districts'));
  const { cuisines } = cuisinesSchema.parse(await read('/api/v1/cuisines'));
  const { servers } = serversSchema.parse(await read('/api/v1/mcp/servers'));
  const ids = places.restaurants.map(({ id }) => id);
  const [first = ''] = ids;
  const { reviews } = reviewsSchema.parse(await read(`/api/v1/restaurants/${first}/reviews`));
  const records = z.array(z.json()).parse(places.restaurants);
  const areas = regions.flatMap((region) => region.areas.map(({ name }) => name)).slice(0, 20);
  const meals: Json[] = ['breakfast', 'lunch', 'dinner'];
  return new Map<string, readonly Json[]>([
    ...['id', 'restaurant_id', 'restaurant_ids', 'like', 'ids'].map((name) => [name, ids] as const),
    ...['district', 'districts', 'area', 'areas'].map((name) => [name, areas] as const),
    ...['meal', 'meals', 'meal_types'].map((name) => [name, meals] as const),
    ...['cuisine', 'cuisines', 'want_cuisine', 'avoid_cuisine'].map(
      (name) => [name, cuisines.map((each) => each.name)] as const,
    ),
    ['restaurants', records],
    ['reviews', reviews],
    ['q', places.restaurants.map(({ name }) => name)],
    ['lang', ['en', 'zh', 'zh-Hant']],
    ['fields', ['location', 'cuisines', 'for_ranking', 'meals']],
    ['cursor', [places.next_cursor]],
    ['name', servers.map(({ server }) => server)],
    ['endpoint', servers.flatMap((each) => each.endpoints.map(({ endpoint }) => endpoint))],
    ['cookie', [await voterCookie(urls.api, first)]],
  ]);
}

/** That of somebody who has voted. */
async function voterCookie(api: string, id: string): Promise<string> {
  const response = await fetch(new URL(`/api/v1/restaurants/${encodeURIComponent(id)}/vote`, api), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ vote: 'like' }),
  });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

export type ListedTools = z.infer<typeof toolsSchema>['result']['tools'];

/** What a server says its tools take and give. */
export async function listedTools(url: string): Promise<ListedTools> {
  const response = await fetch(new URL('/mcp', url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': '2025-06-18',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
  });
  return toolsSchema.parse(await response.json()).result.tools;
}
