/**
 * `npm run bench -- SUITE [--json FILE]`: installs and builds what is measured, then runs the suite
 * in a process of its own, which may see the internals of the workspace's packages and collect
 * garbage on demand.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build, prepare } from '../../workspace/bin/bootstrap.js';

prepare();
if (!build(['benchmarks'])) process.exit(1);

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const flags = ['--conditions=@tablewise/internals', '--expose-gc'];
const { status } = spawnSync(process.execPath, [...flags, main, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
