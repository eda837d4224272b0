import type { City } from '@tablewise/restaurant-domain';

/** A command line to try the API with: dinner where the city has most restaurants. */
export function sampleRequest(apiUrl: string, { pack }: City): string {
  const [area] = pack.areas.toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
  const criteria = JSON.stringify({ districts: [area?.name], meal_types: ['dinner'] });
  return [
    `curl -s ${apiUrl}/api/v1/restaurants/search/combined`,
    "-H 'content-type: application/json'",
    // Within single quotes a shell takes all but these as they are.
    `-d '${criteria.replaceAll("'", "'\\''")}'`,
  ].join(' ');
}
