import { MEANS_MS, PLACES, TimedFleet } from './timed-fleet.ts';

const WARM_UP_MS = 1_000;
const MEASURED_MS = 5_000;
/** Callers for each place: someone always waits. */
const CALLERS_PER_PLACE = 3;

/** What one perfect queue would get out of the places: none of them ever without a call. */
const PERFECT_PER_SECOND = MEANS_MS.reduce((sum, meanMs) => sum + (PLACES * 1_000) / meanMs, 0);

/** Calls/s of three uneven endpoints at their limits, over those of one perfect queue. */
export async function saturationEfficiency(seed: number): Promise<number> {
  const fleet = await TimedFleet.start(seed);
  let served = 0;
  let isOver = false;
  const caller = async (): Promise<void> => {
    while (!isOver) if ((await fleet.call()) === undefined) served++;
  };
  const callers = Array.from({ length: MEANS_MS.length * PLACES * CALLERS_PER_PLACE }, caller);
  await fleet.pass(WARM_UP_MS);
  const before = served;
  await fleet.pass(MEASURED_MS);
  const perSecond = ((served - before) * 1_000) / MEASURED_MS;
  isOver = true;
  await fleet.stop();
  await Promise.all(callers);
  return perSecond / PERFECT_PER_SECOND;
}
