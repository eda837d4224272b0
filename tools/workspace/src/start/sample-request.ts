import type { City } from '@tablewise/restaurant-domain';

/** A command line to try the API with: dinner anywhere in the city. */
export function sampleRequest(apiUrl: string, { name }: City): string {
  const criteria = JSON.stringify({ districts: [name], meal_types: ['dinner'] });
  return [
    `curl -s ${apiUrl}/api/v1/restaurants/search/combined`,
    "-H 'content-type: application/json'",
    // Within single quotes a shell takes all but these as they are.
    `-d '${criteria.replaceAll("'", "'\\''")}'`,
  ].join(' ');
}
