import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { installBeside } from './install-beside.ts';

/** Beside `src` and `dist` alike. */
const FOLDER = fileURLToPath(new URL('../../peers/', import.meta.url));

/** Installs the peers beside their own package file, unless all are there. @throws ProgramFailedError */
export async function installPeers(): Promise<void> {
  if (namesOfPeers().every((name) => existsSync(`${FOLDER}node_modules/${name}`))) return;
  await installBeside(FOLDER);
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
