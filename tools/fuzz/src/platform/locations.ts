import { fileURLToPath } from 'node:url';

/** The applications, found from `src` and `dist` alike. */
const APPS = new URL('../../../../apps/', import.meta.url);

const mainOf = (app: string): string => fileURLToPath(new URL(`${app}/dist/main.js`, APPS));

/** As they are built. */
export const SCRIPTS = {
  search: mainOf('restaurant-search-mcp'),
  reasoning: mainOf('restaurant-reasoning-mcp'),
  api: mainOf('api'),
} as const;
