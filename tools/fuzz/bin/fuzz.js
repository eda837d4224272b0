/**
 * `npm run fuzz -- [--requests N] [--seed S] [--only INDEX] [--json [FILE]]`: installs and builds the
 * platform, starts it on free ports over a city of its own, and sends it what nobody should.
 */
import { fileURLToPath } from 'node:url';
import { prepare, runScript } from '../../workspace/bin/bootstrap.js';

if (await prepare(['fuzz', 'api', 'restaurant-search-mcp', 'restaurant-reasoning-mcp'])) {
  const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
  await runScript([main, ...process.argv.slice(2)]);
}
