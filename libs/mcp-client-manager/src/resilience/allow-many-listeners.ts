import { setMaxListeners } from 'node:events';

const allowed = new WeakSet<AbortSignal>();

/**
 * Callers may run any number of calls under one signal. Each listens once and leaves when it ends,
 * which Node takes for a leak from the eleventh on, unless it is told.
 */
export function allowManyListeners(signal: AbortSignal): void {
  if (allowed.has(signal)) return;
  allowed.add(signal);
  setMaxListeners(0, signal);
}
