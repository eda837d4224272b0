import { SystemClock } from '@tablewise/kernel';
import { startPostgres } from '@tablewise/testing';
import { underLoad } from './drill.ts';
import type { Drill, DrillResult, Span } from './drill.ts';
import { FailoverPlatform } from './failover-platform.ts';
import { ReadLoad } from './read-load.ts';
import { VoteLoad } from './vote-load.ts';
import { lockWrites } from './lock-writes.ts';

const clock = new SystemClock();
const QUIET_MS = 5_000;
const FROZEN_MS = 40_000;
const BLOCKED_MS = 30_000;

async function oneFrozen(): Promise<DrillResult> {
  const platform = await FailoverPlatform.start({ replicas: 2 });
  const [frozen] = platform.search;
  try {
    const load = new ReadLoad(platform.apiUrl);
    const impaired = await underLoad(load, () =>
      impair(load, FROZEN_MS, {
        begin: () => frozen?.signal('SIGSTOP'),
        end: () => frozen?.signal('SIGCONT'),
      }),
    );
    return { reads: load.reads, impaired };
  } finally {
    await platform.stop();
  }
}

/** On PostgreSQL, where a vote waits for the lock; on SQLite it is refused after two seconds. */
async function writesBlocked(): Promise<DrillResult | undefined> {
  const database = await startPostgres();
  const { url: databaseUrl } = database;
  if (databaseUrl === undefined) return undefined;
  try {
    const platform = await FailoverPlatform.start({ replicas: 2, databaseUrl });
    try {
      const load = new ReadLoad(platform.apiUrl);
      const votes = await VoteLoad.on(platform.apiUrl);
      const lock = await lockWrites(databaseUrl);
      const impaired = await underLoad(load, () =>
        impair(load, BLOCKED_MS, { begin: () => lock.take(), end: () => lock.release() }),
      );
      await votes.stop();
      await lock.close();
      return { reads: load.reads, impaired, notes: [votes.describe()] };
    } finally {
      await platform.stop();
    }
  } finally {
    await database.stop();
  }
}

interface Impairment {
  readonly begin: () => unknown;
  readonly end: () => unknown;
}

/** Quiet, impaired for so long, and quiet again. */
async function impair(load: ReadLoad, forMs: number, { begin, end }: Impairment): Promise<Span> {
  await clock.sleep(QUIET_MS);
  await begin();
  const from = load.now;
  await clock.sleep(forMs);
  await end();
  const to = load.now;
  await clock.sleep(QUIET_MS);
  return { from, to };
}

export const STALL_DRILLS: readonly Drill[] = [
  { name: 'frozen', what: 'one of two replicas frozen for 40 s', run: oneFrozen },
  { name: 'blocked-writes', what: 'votes blocked for 30 s by a lock', run: writesBlocked },
];
