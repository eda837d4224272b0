/** `npm start`: installs and builds what is needed, then runs the platform until Ctrl-C. */
import { prepare } from './bootstrap.js';

if (await prepare(['restaurant-search-mcp', 'restaurant-reasoning-mcp', 'api', 'web', 'workspace'])) {
  await import('../dist/start/main.js');
}
