import type { Socket } from 'node:net';
import type { Clock, Timer } from '@tablewise/kernel';
import type { FastifyInstance } from 'fastify';

/** Below what `runService` gives a whole service to close, ms. */
const DRAIN_TIMEOUT_MS = 5_000;

/**
 * Bounds how long closing waits for requests in flight: after that every socket is closed, or one
 * client that does not read its answer would hold the process. Connections on which nothing was
 * sent yet, as browsers open them in advance, Node would wait for: they are closed at once.
 */
export function limitDrain(server: FastifyInstance, clock: Clock): void {
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  let timer: Timer | undefined;
  server.addHook('preClose', (done) => {
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
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
