/**
 * `npm run conformance`: builds the client library and the server kit, installs the referee beside
 * its own package file, and lets it judge both. Exits with 1 where anything unexpected came out.
 */
import { fileURLToPath } from 'node:url';
import { prepare, runScript } from '../../workspace/bin/bootstrap.js';

if (await prepare(['conformance'])) {
  await runScript([fileURLToPath(new URL('../dist/main.js', import.meta.url))]);
}
