import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runKept } from './run-kept.js';

const LIST = 'node_modules/.package-lock.json';
const NOT_FOUND = 127;

/**
 * Whether `node_modules` differs from the lock file, in npm's list of what it installed or in the
 * packages that are really there. Compares contents rather than file times, which a checkout or a
 * copy changes without changing any package.
 */
export function installIsNeeded(root) {
  const have = readJson(join(root, LIST))?.packages;
  if (have === undefined) return true;
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(want).some(([path, wanted]) => {
    if (!path.includes('node_modules/')) return false;
    const found = have[path];
    // An optional package that is missing is one for another platform.
    if (found === undefined) return wanted.optional !== true;
    if (found.version !== wanted.version || found.resolved !== wanted.resolved) return true;
    return !isThere(join(root, path), wanted);
  });
}

/** A folder that was deleted or cut off in part has lost its package.json, or the end of it. */
function isThere(folder, { link, version }) {
  const found = readJson(join(folder, 'package.json'));
  return found !== undefined && (link === true || found.version === version);
}

/** Nothing where there is no such file, or only the beginning of one. */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || MISSING.has(error.code)) return undefined;
    throw error;
  }
}
const MISSING = new Set(['ENOENT', 'ENOTDIR']);

/** Runs `npm ci`; what came of it in words, or nothing when all is well. */
export async function install(root, signal) {
  console.log('Installing packages (npm ci); the first time this takes up to a minute ...');
  // What is cut short must not pass for whole the next time.
  rmSync(join(root, LIST), { force: true });
  const { code } = await runKept(
    [
      ...npm(),
      'ci',
      // Whatever the environment leaves out, and whatever workspace this folder lies in.
      `--prefix=${root}`,
      '--include=dev',
      '--include=optional',
      '--no-progress',
      '--loglevel=error',
    ],
    { cwd: root, signal },
  );
  if (code === NOT_FOUND)
    return 'npm is missing; it comes with Node: https://nodejs.org/en/download';
  return code === 0 ? undefined : 'npm ci failed; the lines above say why.';
}

/** The npm that runs us, or the one of this Node, or whichever is on the PATH. */
function npm() {
  const beside = dirname(process.execPath);
  const script = [
    process.env.npm_execpath ?? '',
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((path) => path.endsWith('npm-cli.js') && existsSync(path));
  return script === undefined ? ['npm'] : [process.execPath, script];
}
