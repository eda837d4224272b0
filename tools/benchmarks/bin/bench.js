/**
 * `npm run bench -- SUITE [--json FILE]`: installs and builds what is measured, then runs the suite
 * in a process of its own, which may see the internals of the workspace's packages and collect
 * garbage on demand.
 */
import { fileURLToPath } from 'node:url';
import { prepare, runScript } from '../../workspace/bin/bootstrap.js';

const FLAGS = [
  '--conditions=@tablewise/internals',
  '--expose-gc',
  // Collections between slices would throw away the code of those that wait for their turn.
  '--no-flush-bytecode',
  // A million places as rows take more than the heap that Node allows by itself.
  '--max-old-space-size=8192',
];

const PROJECTS = ['benchmarks', 'api', 'restaurant-search-mcp', 'restaurant-reasoning-mcp', 'web'];

if (await prepare(PROJECTS)) {
  const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
  await runScript([...FLAGS, main, ...process.argv.slice(2)]);
}
