/** The names under which the MCP servers are known: in the manager, health, metrics and logs. */
export const SERVERS = { search: 'restaurant-search', reasoning: 'restaurant-reasoning' } as const;
