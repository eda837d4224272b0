/** `npm start`: installs and builds what is needed, then runs the platform until Ctrl-C. */
import { prepare } from './bootstrap.js';

const PROJECTS = ['restaurant-search-mcp', 'restaurant-reasoning-mcp', 'api', 'web', 'workspace'];

if (await prepare(PROJECTS)) {
  await import('../dist/start/main.js');
}
