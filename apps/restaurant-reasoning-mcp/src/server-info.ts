import type { ServerInfo } from '@tablewise/mcp-server-kit';

export const SERVER_INFO: ServerInfo = {
  name: 'restaurant-reasoning',
  title: 'Restaurant reasoning',
  version: '0.1.0',
  instructions:
    'Ranks restaurants by the votes of diners. Pass the restaurants of a restaurant-search result ' +
    'unchanged, all of them: recommend_restaurants picks one and gives the candidates, ' +
    'analyze_restaurant_sentiment gives averages.',
};
