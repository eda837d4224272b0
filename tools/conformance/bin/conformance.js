/**
 * `npm run conformance`: builds the client library and the server kit, installs the referee beside
 * its own package file, and lets it judge both. Exits with 1 where anything unexpected came out.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build, prepare } from '../../workspace/bin/bootstrap.js';

prepare();
if (!build(['conformance'])) process.exit(1);

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const { status } = spawnSync(process.execPath, [main], { stdio: 'inherit' });
process.exit(status ?? 1);
