/** `npm start`: installs and builds what is needed, then runs the platform until Ctrl-C. */
import { build, prepare } from './bootstrap.js';

prepare();
if (!build(['restaurant-search-mcp', 'restaurant-reasoning-mcp', 'api', 'workspace'])) {
  process.exit(1);
}
await import('../dist/start/main.js');
