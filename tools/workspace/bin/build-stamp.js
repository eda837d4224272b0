import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is not built from, and not built. */
const APART = new Set(['node_modules', 'reports', '.data']);
const PARTS = ['apps', 'libs', 'tools', 'package-lock.json', 'tsconfig.base.json', 'nx.json'];

/**
 * Whether these projects were built from what is there now, and nobody has touched what came of it.
 * Nx would write it anew all the same, under the feet of the platform that runs from it.
 */
export function isBuilt(root, projects) {
  try {
    return readFileSync(stampOf(root, projects), 'utf8') === fingerprint(root);
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Remembers that these projects have been built. */
export function recordBuild(root, projects) {
  const stamp = stampOf(root, projects);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint(root));
}

function stampOf(root, projects) {
  return join(root, '.nx/built', projects.join('+'));
}

/** Of every file by name, size and time of its last change, and of this Node. */
function fingerprint(root) {
  const hash = createHash('sha256').update(process.version);
  for (const part of PARTS) add(hash, join(root, part));
  return hash.digest('hex');
}

function add(hash, path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory()) hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\n`);
  else
    for (const name of readdirSync(path).sort()) if (!APART.has(name)) add(hash, join(path, name));
}
