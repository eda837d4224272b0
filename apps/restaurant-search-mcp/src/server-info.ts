import type { ServerInfo } from '@tablewise/mcp-server-kit';

/** How the server introduces itself to hosts and models. */
export const SERVER_INFO: ServerInfo = {
  name: 'restaurant-search',
  title: 'Restaurant search',
  version: '0.1.0',
  instructions:
    'Finds restaurants of Hong Kong by area and meal, the best-voted first. Areas may be named in ' +
    'English or Chinese. Show metadata.attribution wherever you show restaurants. To choose among ' +
    'them, ask for fields ["for_ranking"] with limit 1000 and pass all restaurants unchanged, with ' +
    'total, to the restaurant-reasoning server.',
};
