/**
 * `npm run mutate -- FOLDER [--sample N] [--seed S] [--jobs N] [--json [FILE]]`: installs and builds
 * the runner, then says how many of a folder's mutants its specs find.
 */
import { fileURLToPath } from 'node:url';
import { prepare, runScript } from '../../workspace/bin/bootstrap.js';
import { ROOT } from '../../workspace/bin/root.js';

if (await prepare(['mutation'])) {
  const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
  await runScript([main, ROOT, ...process.argv.slice(2)]);
}
