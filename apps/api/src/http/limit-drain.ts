import type { Clock, Timer } from '@tablewise/kernel';
import type { FastifyInstance } from 'fastify';

/** Below what `runService` gives a whole service to close, ms. */
const DRAIN_TIMEOUT_MS = 5_000;

/**
 * Bounds how long closing waits for requests in flight: after that every socket is closed, or one
 * client that does not read its answer would hold the process.
 */
export function limitDrain(server: FastifyInstance, clock: Clock): void {
  let timer: Timer | undefined;
  server.addHook('preClose', (done) => {
    timer = clock.after(DRAIN_TIMEOUT_MS, () => {
      server.server.closeAllConnections();
    });
    done();
  });
  server.addHook('onClose', (_instance, done) => {
    timer?.cancel();
    done();
  });
}
