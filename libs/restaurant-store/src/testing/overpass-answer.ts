/** An Overpass answer as text, with the given elements. */
export function overpassAnswer(
  elements: readonly unknown[],
  about: Readonly<Record<string, unknown>> = { generator: 'Overpass API' },
): string {
  return JSON.stringify({ version: 0.6, ...about, elements });
}

/** A sound element in Central; `tags` are added to its own. */
export function node(id: number, tags: Readonly<Record<string, string>> = {}): object {
  return {
    type: 'node',
    id,
    lat: 22.2819,
    lon: 114.156,
    tags: { amenity: 'restaurant', name: `Kitchen ${id}`, ...tags },
  };
}
