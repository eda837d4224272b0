import { SystemClock } from '@tablewise/kernel';
import type { Replica } from '@tablewise/testing';
import { servedAfter, underLoad } from './drill.ts';
import type { Drill, DrillResult } from './drill.ts';
import { FailoverPlatform } from './failover-platform.ts';
import { ReadLoad } from './read-load.ts';

const clock = new SystemClock();
const QUIET_MS = 5_000;
/** How long a killed replica is away before it is started again. */
const AWAY_MS = 2_000;
const ROUNDS = 2;
const TIMES = 3;
/** How long the only replica may be ready without an answer before we give up; told as just that. */
const PATIENCE_MS = 20_000;

async function rollingKill(): Promise<DrillResult> {
  const platform = await FailoverPlatform.start({ replicas: 2 });
  try {
    const load = new ReadLoad(platform.apiUrl);
    await underLoad(load, async () => {
      await clock.sleep(QUIET_MS);
      for (let round = 0; round < ROUNDS; round++)
        for (const replica of platform.search) {
          await killAndStartAgain(replica);
          await clock.sleep(QUIET_MS);
        }
    });
    return { reads: load.reads };
  } finally {
    await platform.stop();
  }
}

async function onlyOneKilled(): Promise<DrillResult> {
  const platform = await FailoverPlatform.start({ replicas: 1 });
  try {
    const load = new ReadLoad(platform.apiUrl);
    const readyAt: number[] = [];
    await underLoad(load, async () => {
      for (let time = 0; time < TIMES; time++) {
        await clock.sleep(QUIET_MS);
        for (const replica of platform.search) await killAndStartAgain(replica);
        readyAt.push(load.now);
        await untilServed(load, load.now);
      }
    });
    return {
      reads: load.reads,
      readyToServedMs: readyAt.map((at) => servedAfter(load.reads, at) ?? PATIENCE_MS),
    };
  } finally {
    await platform.stop();
  }
}

async function killAndStartAgain(replica: Replica): Promise<void> {
  await replica.kill();
  await clock.sleep(AWAY_MS);
  await replica.startAgain();
  await replica.untilReady();
}

async function untilServed(load: ReadLoad, since: number): Promise<void> {
  const isServed = (): boolean => servedAfter(load.reads, since) !== undefined;
  while (!isServed() && load.now < since + PATIENCE_MS) await clock.sleep(50);
}

export const KILL_DRILLS: readonly Drill[] = [
  { name: 'rolling-kill', what: 'two replicas, killed in turn', run: rollingKill },
  { name: 'only-one', what: 'the only replica, killed and started again', run: onlyOneKilled },
];
