import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What comes of a build. */
const OUTPUT = 'dist';
/** What is not built from, and not built. */
const APART = new Set(['node_modules', 'reports', '.data']);
const PARTS = ['apps', 'libs', 'tools', 'package-lock.json', 'tsconfig.base.json', 'nx.json'];

/**
 * Whether these projects were built from what is there now, and nobody has touched what came of it.
 * Nx would write it anew all the same, under the feet of the platform that runs from it.
 */
export function isBuilt(root, projects) {
  try {
    const stamp = readFileSync(stampOf(root, projects), 'utf8');
    const { sources, outputs } = fingerprints(root);
    return stamp === written(sources, outputs);
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

/** What there is to build from, to be taken before: what is edited meanwhile is not built. */
export function sourcesOf(root) {
  return fingerprints(root).sources;
}

/** Remembers that these projects have been built from those sources. */
export function recordBuild(root, projects, sources) {
  const stamp = stampOf(root, projects);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, written(sources, fingerprints(root).outputs));
}

function stampOf(root, projects) {
  return join(root, '.nx/built', projects.join('+'));
}

function written(sources, outputs) {
  return `${sources}\n${outputs}\n`;
}

/** Of every file by name, size and time of its last change; of the sources with this Node. */
function fingerprints(root) {
  const sources = createHash('sha256').update(process.version);
  const outputs = createHash('sha256');
  const add = (path, hash) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return;
    if (!stats.isDirectory()) {
      hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\n`);
      return;
    }
    for (const name of readdirSync(path).sort()) {
      if (!APART.has(name)) add(join(path, name), name === OUTPUT ? outputs : hash);
    }
  };
  for (const part of PARTS) add(join(root, part), sources);
  return { sources: sources.digest('hex'), outputs: outputs.digest('hex') };
}
