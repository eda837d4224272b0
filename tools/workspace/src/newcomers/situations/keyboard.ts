import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectationFailedError } from '../expectation-failed.error.ts';
import { lacksLinux } from '../machine.ts';
import { answers, npmStart, worksOnce } from '../platform.ts';
import { processesIn } from '../processes-in.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import type { Site } from '../site.ts';

/** What ends a start: Ctrl-C goes to the whole group, `kill` to npm alone. */
const ENDS: readonly { readonly name: string; readonly end: (session: Session) => void }[] = [
  { name: 'Ctrl-C', end: (session) => session.type('SIGINT') },
  { name: 'SIGTERM to npm', end: (session) => session.kill('SIGTERM') },
  { name: 'kill -9 of npm', end: (session) => session.kill('SIGKILL') },
];

interface Phase {
  readonly name: string;
  readonly clone: (site: Site) => string | Promise<string>;
  readonly isReached: (clone: string) => boolean;
}

const PHASES: readonly Phase[] = [
  {
    name: 'npm ci',
    clone: (site) => site.clone(),
    isReached: (clone) => existsSync(join(clone, 'node_modules/typescript/package.json')),
  },
  {
    name: 'the build',
    clone: async (site) => {
      const clone = await site.installedClone();
      forgetBuild(clone);
      return clone;
    },
    isReached: (clone) => processesIn(clone).some(({ command }) => command.includes('bin/tsc')),
  },
];

/** When and how a start is interrupted: nothing is left, and the next one works. */
export const KEYBOARD: readonly Situation[] = PHASES.flatMap((phase) =>
  ENDS.map(({ name, end }): Situation => ({
    name: `${name} during ${phase.name}`,
    cost: 'whole',
    lacks: lacksLinux,
    holds: async (site: Site): Promise<void> => {
      const cwd = await phase.clone(site);
      const session = npmStart(site, cwd);
      if (!(await session.until(() => phase.isReached(cwd)))) {
        throw new ExpectationFailedError(`${phase.name} was not reached`, session.output);
      }
      end(session);
      await site.isLeftAlone();
      await worksOnce(site, cwd);
    },
  })),
);

export const RUNNING: readonly Situation[] = ENDS.map(({ name, end }): Situation => ({
  name: `${name} while it runs`,
  cost: 'whole',
  lacks: lacksLinux,
  holds: async (site: Site): Promise<void> => {
    const session = npmStart(site, await site.installedClone());
    await answers(session);
    end(session);
    await session.ends(15_000);
    await site.isLeftAlone(15_000);
  },
}));

/** As after a change of the sources: everything is compiled again. */
function forgetBuild(clone: string): void {
  rmSync(join(clone, '.nx'), { recursive: true });
  for (const group of ['apps', 'libs', 'tools']) {
    for (const project of readdirSync(join(clone, group))) {
      rmSync(join(clone, group, project, 'dist'), { recursive: true, force: true });
    }
  }
}
