import type { Random } from '@tablewise/kernel';
import type { VirtualTime } from './virtual-time.ts';

/** Milliseconds until the next call. */
export type Gap = () => number;

/** Calls that come by chance: a Poisson process. */
export function byChance(perSecond: number, random: Random): Gap {
  return () => (-Math.log(1 - random()) * 1_000) / perSecond;
}

/** Calls that come like clockwork, so that every second has as many. */
export function evenly(perSecond: number): Gap {
  return () => 1_000 / perSecond;
}

/** Calls from now on, for so long. */
export function scheduleCalls(time: VirtualTime, forMs: number, gap: Gap, call: () => void): void {
  const until = time.now() + forMs;
  const next = (): void => {
    const gapMs = gap();
    if (time.now() + gapMs > until) return;
    time.after(gapMs, () => {
      call();
      next();
    });
  };
  next();
}
