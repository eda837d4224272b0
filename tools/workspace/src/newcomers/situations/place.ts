import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectationFailedError } from '../expectation-failed.error.ts';
import { ORDINARY_USER, lacksLinux, lacksRoot } from '../machine.ts';
import { isRefused, worksOnce } from '../platform.ts';
import type { Situation } from '../situation.ts';
import type { Site } from '../site.ts';

/** Each has a meaning in a URL or a glob, and none in a path. */
const ODD_FOLDER = "#1 50%41? it's [a] café 上環";

/** Where the clone lies, and who may read and write there. */
export const PLACE: readonly Situation[] = [
  {
    name: 'start in a path with # ? %41 [a]',
    cost: 'whole',
    lacks: lacksLinux,
    holds: async (site: Site): Promise<void> =>
      worksOnce(site, await site.installedClone(ODD_FOLDER)),
  },
  {
    name: 'Jest in a path with # ? %41 [a]',
    cost: 'quick',
    lacks: lacksLinux,
    holds: async (site: Site): Promise<void> => {
      const clone = linkedProject(site, 'libs/kernel');
      const jest = [process.execPath, join(site.root, 'node_modules/jest/bin/jest.js')] as const;
      const session = site.type([...jest], { cwd: join(clone, 'libs/kernel') });
      await session.says(/Tests: +\d+ passed/);
      await session.endsWith('exit code 0');
    },
  },
  {
    name: 'specs in a path with # ? %41 [a]',
    cost: 'whole',
    lacks: lacksLinux,
    holds: async (site: Site): Promise<void> => {
      const cwd = await site.installedClone(ODD_FOLDER);
      const projects = 'service-kit,mcp-server-kit,workspace';
      const nx = [
        'npx',
        'nx',
        'run-many',
        '-t',
        'test',
        '-p',
        projects,
        '--skip-nx-cache',
      ] as const;
      await site
        .type([...nx], { cwd, env: { NX_DAEMON: 'false' } })
        .endsWith('exit code 0', 600_000);
    },
  },
  {
    name: 'inside another npm workspace',
    cost: 'whole',
    lacks: lacksLinux,
    holds: async (site: Site): Promise<void> => {
      const outer = { name: 'outer', private: true, workspaces: ['*'] };
      writeFileSync(join(site.folder, 'package.json'), JSON.stringify(outer));
      const cwd = site.clone();
      await worksOnce(site, cwd);
      const list = 'node_modules/.package-lock.json';
      const inOuter = existsSync(join(site.folder, list));
      if (inOuter || !existsSync(join(cwd, list))) {
        throw new ExpectationFailedError('npm ci ran in the outer workspace');
      }
    },
  },
  {
    name: 'a tree that cannot be written',
    cost: 'whole',
    lacks: lacksRoot,
    holds: async (site: Site): Promise<void> => {
      const cwd = await site.installedClone();
      mkdirSync(join(site.folder, 'nobody'));
      const env = site.giveTo(ORDINARY_USER, join(site.folder, 'nobody'));
      await isRefused(site, { cwd, env, uid: ORDINARY_USER }, namesBoth(cwd));
    },
  },
  {
    name: 'a DATA_DIR that cannot be written',
    cost: 'whole',
    lacks: lacksRoot,
    holds: async (site: Site): Promise<void> => {
      const cwd = await site.installedClone();
      const data = join(site.folder, 'data');
      mkdirSync(data);
      const env = { ...site.giveTo(ORDINARY_USER, cwd), DATA_DIR: data };
      await isRefused(site, { cwd, env, uid: ORDINARY_USER }, namesBoth(data));
    },
  },
  {
    name: 'a DATA_DIR that is a file',
    cost: 'whole',
    lacks: lacksLinux,
    holds: async (site: Site): Promise<void> => {
      const cwd = await site.installedClone();
      const data = join(site.folder, 'data');
      writeFileSync(data, 'a file');
      await isRefused(site, { cwd, env: { DATA_DIR: data } }, new RegExp(`${data}: `));
    },
  },
  {
    name: 'an empty voter-cookie.secret',
    cost: 'whole',
    lacks: lacksLinux,
    holds: async (site: Site): Promise<void> => {
      const cwd = await site.installedClone();
      const data = join(site.folder, 'data');
      const secret = join(data, 'voter-cookie.secret');
      mkdirSync(data);
      writeFileSync(secret, '');
      await worksOnce(site, cwd, { env: { DATA_DIR: data } });
      if (readFileSync(secret, 'utf8').length >= 32) return;
      throw new ExpectationFailedError('cookies are signed with nothing');
    },
  },
];

/** A message that says which folder, and which user. */
function namesBoth(folder: string): RegExp {
  return new RegExp(`${folder}.*nobody`);
}

/** A folder with an odd name that holds one project, and the packages of the repository. */
function linkedProject(site: Site, project: string): string {
  const clone = join(site.folder, ODD_FOLDER);
  mkdirSync(clone);
  const filter = (path: string): boolean => !/[/](dist|reports|node_modules)$/.test(path);
  for (const path of [project, 'tools/config', 'package.json', 'tsconfig.base.json']) {
    cpSync(join(site.root, path), join(clone, path), { recursive: true, filter });
  }
  symlinkSync(join(site.root, 'node_modules'), join(clone, 'node_modules'));
  return clone;
}
