/** `npm run screenshots [-- --all FOLDER]`: builds what is shown, then takes its pictures. */
import { fileURLToPath } from 'node:url';
import { prepare, runScript } from '../../workspace/bin/bootstrap.js';

const PROJECTS = ['benchmarks', 'api', 'restaurant-search-mcp', 'restaurant-reasoning-mcp', 'web'];

if (await prepare(PROJECTS)) {
  const main = fileURLToPath(new URL('../dist/web/screenshots-main.js', import.meta.url));
  await runScript([main, ...process.argv.slice(2)]);
}
