/**
 * `npm run train-sentiment -- --data FOLDER [--out FOLDER]`: installs and builds what it needs, then
 * trains the sentiment model and writes its weights and its card.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build, prepare } from '../../workspace/bin/bootstrap.js';

prepare();
if (!build(['training'])) process.exit(1);

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const { status } = spawnSync(process.execPath, [main, ...process.argv.slice(2)], {
  stdio: 'inherit',
  // Folders are named as seen from where the command was typed: npm changes to the root first.
  env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
});
process.exit(status ?? 1);
