import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectationFailedError } from '../expectation-failed.error.ts';
import { ORDINARY_USER, lacksLinux, lacksRoot } from '../machine.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import type { Site } from '../site.ts';

const WHOLE_MS = 1_200_000;

/** `npm test` passes, and its count is the last that is said. */
async function counts(session: Session): Promise<void> {
  const end = await session.ends(WHOLE_MS);
  const failed = [...new Set(session.output.match(/● .+ › .+$/gm))].join('\n');
  if (end !== 'exit code 0')
    throw new ExpectationFailedError(`npm test ended with ${end}\n${failed}`, session.output);
  await session.says(/\n\d+ passed, 0 failed, \d+ skipped\s*$/);
}

/** All of `npm test`, where it once hung or failed. */
export const WHOLE_TESTS: readonly Situation[] = [
  {
    name: 'npm test as root in a folder of mode 0700',
    cost: 'whole',
    lacks: lacksRoot,
    holds: async (site: Site): Promise<void> => {
      const closed = join(site.folder, 'closed');
      mkdirSync(closed);
      chmodSync(closed, 0o700);
      const cwd = await site.installedClone('closed/tablewise');
      await counts(site.type(['npm', 'test'], { cwd }));
    },
  },
  {
    name: 'npm test in a path with #',
    cost: 'whole',
    lacks: lacksLinux,
    holds: async (site: Site): Promise<void> => {
      await counts(site.type(['npm', 'test'], { cwd: await site.installedClone('tablewise #1') }));
    },
  },
  {
    name: 'npm test as an ordinary user',
    cost: 'whole',
    lacks: lacksRoot,
    holds: async (site: Site): Promise<void> => {
      const cwd = await site.installedClone();
      const env = site.giveTo(ORDINARY_USER, cwd);
      await counts(site.type(['npm', 'test'], { cwd, env, uid: ORDINARY_USER }));
    },
  },
];
