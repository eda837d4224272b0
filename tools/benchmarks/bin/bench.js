/**
 * `npm run bench -- SUITE [--json FILE]`: installs and builds what is measured, then runs the suite
 * in a process of its own, which may see the internals of the workspace's packages and collect
 * garbage on demand.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build, prepare } from '../../workspace/bin/bootstrap.js';

prepare();
if (!build(['benchmarks', 'api', 'restaurant-search-mcp'])) process.exit(1);

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const flags = [
  '--conditions=@tablewise/internals',
  '--expose-gc',
  // Collections between slices would throw away the code of those that wait for their turn.
  '--no-flush-bytecode',
  // A million places as rows take more than the heap that Node allows by itself.
  '--max-old-space-size=8192',
];
const { status } = spawnSync(process.execPath, [...flags, main, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
