import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectationFailedError } from '../expectation-failed.error.ts';
import { lacksLinux, lacksMounts } from '../machine.ts';
import { answers, npmStart, stop, worksOnce } from '../platform.ts';
import type { Situation } from '../situation.ts';
import type { Site } from '../site.ts';

/** More than are needed to write a block of a file system, 4 KiB, into the log of a service. */
const REQUESTS_OF_A_BLOCK = 40;
const SOON_MS = 10_000;

/** What else runs on the machine, and what it leaves of the disk. */
export const NEIGHBOURS: readonly Situation[] = [
  {
    name: 'two starts at once of one fresh clone',
    cost: 'whole',
    lacks: lacksLinux,
    holds: async (site: Site): Promise<void> => {
      const cwd = site.clone();
      const sessions = [npmStart(site, cwd), npmStart(site, cwd)];
      await Promise.all(sessions.map(answers));
      await Promise.all(sessions.map(stop));
      const log = readFileSync(join(cwd, '.data/logs/api.log'), 'utf8');
      if ([...log.matchAll(/"listening"/g)].length >= 2) return;
      throw new ExpectationFailedError('one start emptied the log of the other', log);
    },
  },
  {
    name: 'two starts at once of two clones',
    cost: 'whole',
    lacks: lacksLinux,
    holds: async (site: Site): Promise<void> => {
      const clones = [await site.installedClone('one'), await site.installedClone('two')];
      const sessions = clones.map((clone) => npmStart(site, clone));
      await Promise.all(sessions.map(answers));
      await Promise.all(sessions.map(stop));
    },
  },
  {
    name: 'PORT=8081, which a server of ours prefers',
    cost: 'whole',
    lacks: lacksLinux,
    holds: async (site: Site): Promise<void> =>
      worksOnce(site, await site.installedClone(), { env: { PORT: '8081' } }),
  },
  {
    name: 'a disk that gets full while it runs',
    cost: 'whole',
    lacks: lacksMounts,
    holds: async (site: Site): Promise<void> => {
      const cwd = await site.installedClone();
      const data = join(site.folder, 'data');
      mkdirSync(data);
      const start = 'mount -t tmpfs -o size=48m none "$DATA_DIR" && exec npm start';
      const env = { PORT: '0', DATA_DIR: data, LOG_LEVEL: 'debug' };
      const session = site.type(['unshare', '-m', 'sh', '-c', start], { cwd, env });
      await answers(session);
      fill(join(`/proc/${session.pid ?? ''}/root`, data, 'filler'));
      // The last block of each log has room for some lines yet.
      for (let requests = 0; requests < REQUESTS_OF_A_BLOCK; requests++) await answers(session);
      await session.says(/lines of the logs are lost/, SOON_MS);
      await stop(session);
      if ([...session.output.matchAll(/are lost/g)].length === 1) return;
      throw new ExpectationFailedError('the full disk was not said once', session.output);
    },
  },
];

/** Writes until not one more byte goes in. */
function fill(file: string): void {
  for (const size of [1 << 20, 1 << 10, 1]) while (fits(file, size));
}

function fits(file: string, size: number): boolean {
  try {
    writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
    throw error;
  }
}
