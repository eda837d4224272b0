import { abortReason } from './abort-reason.ts';
import type { Clock } from './clock.ts';

/** `Clock.sleep` for any clock that can set timers. */
export function sleepOn(
  clock: Pick<Clock, 'after'>,
  ms: number,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(abortReason(signal));
      return;
    }
    const timer = clock.after(ms, () => {
      signal?.removeEventListener('abort', stop);
      resolve();
    });
    const stop = (): void => {
      timer.cancel();
      if (signal !== undefined) reject(abortReason(signal));
    };
    signal?.addEventListener('abort', stop, { once: true });
  });
}
