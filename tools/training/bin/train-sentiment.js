/**
 * `npm run train-sentiment -- --data FOLDER [--out FOLDER]`: installs and builds what it needs, then
 * trains the sentiment model and writes its weights and its card.
 */
import { fileURLToPath } from 'node:url';
import { prepare, runScript } from '../../workspace/bin/bootstrap.js';

if (await prepare(['training'])) {
  const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
  await runScript([main, ...process.argv.slice(2)]);
}
