import { TimedFleet } from './timed-fleet.ts';

const BURSTS = 8;
const BURST_EVERY_MS = 500;
/** More than places and queue can take. */
const CALLS_IN_BURST = 120;
const MAX_WAITERS = 50;
const REFUSED = ['POOL_QUEUE_FULL', 'POOL_ACQUIRE_TIMEOUT'];

export interface Refusals {
  readonly calls: number;
  readonly refused: number;
  /** Of these, while an endpoint had a place for them. */
  readonly whileIdle: number;
}

/** Calls that come in bursts to three uneven endpoints, whose queue cannot hold all of them. */
export async function countRefusals(seed: number): Promise<Refusals> {
  const fleet = await TimedFleet.start(seed, { maxWaiters: MAX_WAITERS });
  let refusedNow = 0;
  let refused = 0;
  let whileIdle = 0;
  const calls: Promise<void>[] = [];
  const call = async (): Promise<void> => {
    if (REFUSED.includes((await fleet.call()) ?? '')) refusedNow++;
  };
  for (let burst = 0; burst < BURSTS; burst++) {
    for (let made = 0; made < CALLS_IN_BURST; made++) calls.push(call());
    // What was called at this very moment has come to its place before time goes on.
    await fleet.pass(BURST_EVERY_MS, () => {
      refused += refusedNow;
      if (fleet.isIdle) whileIdle += refusedNow;
      refusedNow = 0;
    });
  }
  await fleet.stop();
  await Promise.all(calls);
  return { calls: calls.length, refused, whileIdle };
}
