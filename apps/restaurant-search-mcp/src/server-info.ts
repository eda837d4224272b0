import type { ServerInfo } from '@tablewise/mcp-server-kit';
import type { City } from '@tablewise/restaurant-domain';

export const SERVER_NAME = 'restaurant-search';

/** How the server of a city introduces itself to hosts and models. */
export function serverInfo({ name }: City): ServerInfo {
  return {
    name: SERVER_NAME,
    title: 'Restaurant search',
    version: '0.1.0',
    instructions:
      `Finds restaurants of ${name} by area and meal, the best-voted first. Areas may be named in ` +
      'any language of the city (describe_city, list_areas). Show metadata.attribution wherever you ' +
      'show restaurants. To choose among them, ask for fields ["for_ranking"] with limit 1000 and ' +
      'pass all restaurants unchanged, with total, to the restaurant-reasoning server.',
  };
}
