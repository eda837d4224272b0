import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectationFailedError } from '../expectation-failed.error.ts';
import { lacksLinux } from '../machine.ts';
import { answers, npmStart, stop } from '../platform.ts';
import type { Situation } from '../situation.ts';
import type { Site } from '../site.ts';

/** A file as a full disk leaves it; made anew, for it may be a hard link. */
function cutOff(path: string): void {
  const half = readFileSync(path, 'utf8').slice(0, 200);
  rmSync(path);
  writeFileSync(path, half);
}

const remove = (path: string): void => {
  rmSync(path, { recursive: true });
};

const DAMAGES: readonly {
  readonly what: string;
  readonly where: string;
  readonly how: (path: string) => void;
}[] = [
  { what: 'a list of packages that is cut off', where: '.package-lock.json', how: cutOff },
  { what: 'a package.json that is cut off', where: 'zod/package.json', how: cutOff },
  { what: 'a package that is gone', where: 'fastify', how: remove },
  { what: 'a package whose code is gone', where: 'nx/dist/bin', how: remove },
  {
    what: 'packages of which the first half is gone',
    where: '.',
    how: (folder) => {
      const entries = readdirSync(folder).sort();
      for (const entry of entries.slice(0, entries.length / 2)) remove(join(folder, entry));
    },
  },
];

/** `node_modules` is not what it was: noticed, and installed again. */
export const PACKAGES: readonly Situation[] = DAMAGES.map(({ what, where, how }): Situation => ({
  name: what,
  cost: 'whole',
  lacks: lacksLinux,
  holds: async (site: Site): Promise<void> => {
    const cwd = await site.installedClone();
    how(join(cwd, 'node_modules', where));
    const session = npmStart(site, cwd);
    await session.says(/Installing packages/);
    await answers(session);
    await stop(session);
    if (!/\n {4}at /.test(session.output)) return;
    throw new ExpectationFailedError('a stack is shown', session.output);
  },
}));
