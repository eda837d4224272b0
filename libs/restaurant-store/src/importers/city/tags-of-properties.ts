import type { CityTags } from '@tablewise/restaurant-domain/city-making';

/** OpenStreetMap's tags of a feature: its properties, or what stands below `tags` in them. */
export function tagsOfProperties(properties: Readonly<Record<string, unknown>>): CityTags {
  const { tags } = properties;
  const all = { ...properties, ...(typeof tags === 'object' && tags) };
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [],
    ),
  );
}
