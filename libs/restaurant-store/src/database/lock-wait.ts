/**
 * How long a write waits for its turn and for the lock, both together, ms: about as long as a large
 * import holds it. Whoever queues behind one that waits is no worse off.
 */
export const LOCK_WAIT_MS = 10_000;
