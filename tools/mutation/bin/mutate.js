/**
 * `npm run mutate -- FOLDER [--sample N] [--seed S] [--jobs N] [--json [FILE]]`: installs and builds
 * the runner, then says how many of a folder's mutants its specs find.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ROOT, build, prepare } from '../../workspace/bin/bootstrap.js';

prepare();
if (!build(['mutation'])) process.exit(1);

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const { status } = spawnSync(process.execPath, [main, ROOT, ...process.argv.slice(2)], {
  stdio: 'inherit',
  // Files are named as seen from where the command was typed: npm changes to the root first.
  env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
});
process.exit(status ?? 1);
