import { getEventListeners } from 'node:events';

/**
 * Counts, from now on, the most abort listeners that any signal of this process has at a time: a
 * client's own signals leak as well as the caller's. Keeps no signal alive.
 */
export function startListenerCensus(): () => number {
  let most = 0;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on what it was called on
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = new Proxy(addEventListener, {
    apply(add, self: unknown, args): void {
      Reflect.apply(add, self, args);
      if (self instanceof AbortSignal)
        most = Math.max(most, getEventListeners(self, 'abort').length);
    },
  });
  return () => {
    EventTarget.prototype.addEventListener = addEventListener;
    return most;
  };
}
