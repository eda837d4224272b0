import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectationFailedError } from '../expectation-failed.error.ts';
import { lacksLinux } from '../machine.ts';
import { worksOnce } from '../platform.ts';
import type { Situation } from '../situation.ts';
import type { Site } from '../site.ts';

/** As the Overpass API answers. */
const TEA_HOUSE = { amenity: 'restaurant', name: 'Tea House', 'name:en': 'Tea House' };
const OVERPASS = {
  version: 0.6,
  elements: [{ type: 'node', id: 1, lat: 22.2819, lon: 114.1556, tags: TEA_HOUSE }],
};

/** What the README has them type, and what they are told. */
export const FIRST_COMMANDS: readonly Situation[] = [
  {
    name: 'a fresh clone',
    cost: 'whole',
    lacks: lacksLinux,
    holds: (site: Site): Promise<void> => worksOnce(site, site.clone()),
  },
  {
    name: 'demo-city after an import',
    cost: 'whole',
    lacks: lacksLinux,
    holds: async (site: Site): Promise<void> => {
      const cwd = await site.installedClone();
      const env = { DATA_DIR: join(site.folder, 'data') };
      const ours = ['npm', 'run', 'import', '--', '--format', 'overpass', 'places.json'] as const;
      writeFileSync(join(cwd, 'places.json'), JSON.stringify(OVERPASS));
      await site.type([...ours], { cwd, env }).endsWith('exit code 0');
      const session = site.type(['npm', 'run', 'demo-city'], { cwd, env });
      await session.says(/--force replaces/);
      await session.endsWith('exit code 1');
    },
  },
  {
    name: 'nx in a fresh clone',
    cost: 'whole',
    // A `bin` of ours named nx would be asked instead, and by npx ever after, installed or not.
    lacks: () =>
      'npx fetches an Nx that says "Have you run npm/yarn install?"; README.md says npm ci',
    holds: async (site: Site): Promise<void> => {
      const session = site.type(['npx', '--yes', 'nx', 'test', 'kernel'], { cwd: site.clone() });
      await session.says(/npm ci/);
      await session.ends();
    },
  },
  {
    name: "npm's notice of updates",
    cost: 'quick',
    holds: async (site: Site): Promise<void> => {
      copyFileSync(join(site.root, '.npmrc'), join(site.folder, '.npmrc'));
      writeFileSync(join(site.folder, 'package.json'), '{}');
      const asked = ['npm', 'config', 'get', 'update-notifier'] as const;
      const said = await site.type([...asked], { cwd: site.folder }).endsWith('exit code 0');
      if (said.trim() !== 'false') throw new ExpectationFailedError('npm would give it', said);
    },
  },
  {
    name: 'the answers that the README has them save',
    cost: 'whole',
    lacks: lacksLinux,
    holds: async (site: Site): Promise<void> => {
      const cwd = await site.installedClone();
      writeFileSync(join(cwd, 'found.json'), '{"restaurants":[ ]}');
      const check = ['npx', 'nx', 'format', 'workspace'] as const;
      await site.type([...check], { cwd, env: { NX_DAEMON: 'false' } }).endsWith('exit code 0');
    },
  },
];
