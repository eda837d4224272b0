import { SystemClock } from '@tablewise/kernel';

const POLL_MS = 4;
const MAX_TRIES = 1_000;

/** Polls with a bound: for what the other side of a socket or process does a moment later. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  const clock = new SystemClock();
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    if (await holds()) return;
    await clock.sleep(POLL_MS);
  }
  throw new Error('it never came true');
}
