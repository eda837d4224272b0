import { SystemClock } from '@tablewise/kernel';
import type { Clock } from '@tablewise/kernel';

interface WaitOptions {
  readonly withinMs?: number;
  readonly clock?: Clock;
}

const POLL_MS = 50;
const DEFAULT_WAIT_MS = 15_000;

/**
 * Asks until `probe` gives something other than undefined or false, and returns it. Throws once
 * the time is up, naming `what` was waited for; what the probe itself throws ends the wait at once.
 */
export async function waitUntil<T>(
  what: string,
  probe: () => T | Promise<T>,
  { withinMs = DEFAULT_WAIT_MS, clock = new SystemClock() }: WaitOptions = {},
): Promise<Exclude<T, undefined | false>> {
  const deadline = clock.now() + withinMs;
  for (;;) {
    const found = await probe();
    if (isSomething(found)) return found;
    if (clock.now() >= deadline) throw new Error(`waited ${withinMs} ms in vain: ${what}`);
    await clock.sleep(POLL_MS);
  }
}

function isSomething<T>(value: T): value is Exclude<T, undefined | false> {
  return value !== undefined && value !== false;
}
