/**
 * What runs before anything is installed: plain JavaScript, no package but Node itself.
 * Checks Node, installs when `node_modules` is not what the lock file says, calls Nx.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** What `engines` in package.json says: ^20.19 || ^22.12 || >=24. */
export function supportsNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

function requireSupportedNode() {
  if (supportsNode(process.versions.node)) return;
  console.error(
    `Tablewise needs Node 20.19 or newer (20.19+, 22.12+ or 24+); this is ${process.versions.node}.\n` +
      'Node 24 is recommended: https://nodejs.org/en/download',
  );
  process.exit(1);
}

/**
 * Whether `node_modules` differs from the lock file. Compares what is in the two lists of packages
 * rather than file times, which a checkout or a copy changes without changing any package.
 */
export function installIsNeeded(root) {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return true;
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(want).some(([path, wanted]) => {
    if (!path.includes('node_modules/')) return false;
    const found = have[path];
    // An optional package that is missing is one for another platform.
    if (found === undefined) return wanted.optional !== true;
    return found.version !== wanted.version || found.resolved !== wanted.resolved;
  });
}

function installIfNeeded() {
  if (!installIsNeeded(ROOT)) return;
  console.log('Installing packages (npm ci); the first time this takes up to a minute ...');
  const { status } = spawnSync('npm', ['ci', '--no-progress', '--loglevel=error'], {
    cwd: ROOT,
    stdio: 'inherit',
    // npm is a batch file on Windows.
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed; the lines above say why.');
    process.exit(1);
  }
}

/** Ends the process with a clear message when Node is too old or the install fails. */
export function prepare() {
  requireSupportedNode();
  installIfNeeded();
}

/** Builds projects without a word, unless it fails: then shows what Nx said. */
export function build(projects) {
  console.log(`Building ${projects.join(', ')} ...`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/nx/dist/bin/nx.js'), 'run-many', '-t', 'build', '-p', ...projects],
    {
      cwd: ROOT,
      env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true' },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (status !== 0) console.error(`${stdout}${stderr}\nThe build failed; the lines above say why.`);
  return status === 0;
}
