import { cancelReason } from './cancel-signal.ts';
import type { CancelSignal } from './cancel-signal.ts';

/** Waits for what others share; a caller whose signal aborts leaves, and what it waits for goes on. */
export function leaveOnAbort<T>(shared: Promise<T>, signal: CancelSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(cancelReason(signal));
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      reject(cancelReason(signal));
    };
    signal.addEventListener('abort', onAbort);
    void shared.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', onAbort);
    });
  });
}
