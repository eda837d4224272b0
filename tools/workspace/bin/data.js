/** `npm run import|export|backup|restore|voter|city|demo-city`: prepares what is needed, then runs that command. */
import { join } from 'node:path';
import { prepare, runScript } from './bootstrap.js';
import { ROOT } from './root.js';

if (await prepare(['restaurant-search-mcp'])) {
  const cli = join(ROOT, 'apps/restaurant-search-mcp/dist/commands/cli.js');
  await runScript([cli, ...process.argv.slice(2)]);
}
