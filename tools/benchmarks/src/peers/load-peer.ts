import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Beside `src` and `dist` alike. */
const FOLDER = fileURLToPath(new URL('../../peers/', import.meta.url));

/** Installs the peers beside their own package file, unless all are there. @throws when npm cannot */
export function installPeers(): void {
  if (namesOfPeers().every((name) => existsSync(`${FOLDER}node_modules/${name}`))) return;
  const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
  const { status } = spawnSync('npm', args, {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
    // npm is a batch file on Windows.
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm could not install the peers in ${FOLDER}`);
}

/** A peer's module. What it is, whoever uses it checks. */
export function loadPeer(name: string): unknown {
  return createRequire(FOLDER)(name);
}

function namesOfPeers(): string[] {
  const manifest: unknown = JSON.parse(readFileSync(`${FOLDER}package.json`, 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('dependencies' in manifest)) return [];
  return Object.keys(manifest.dependencies ?? {});
}
