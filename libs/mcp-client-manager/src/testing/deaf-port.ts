import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { SystemClock } from '@tablewise/kernel';

/** How long a connection to loopback may take that is accepted at all, ms. */
const ACCEPTED_WITHIN_MS = 300;
const MAX_BACKLOG = 64;

/** A thread that listens and never accepts: blocked for good as soon as it has said where. */
const LISTEN_AND_BLOCK = `
  const { parentPort, workerData: port } = require('node:worker_threads');
  const server = require('node:net').createServer();
  server.listen({ port, host: '127.0.0.1', backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
  });
`;

/**
 * For specs: a loopback port at which a TCP connection is neither accepted nor refused, as behind a
 * firewall that drops packets. Its queue of connections is full, and nobody takes one out.
 */
export class DeafPort {
  private constructor(
    readonly port: number,
    private readonly listener: Worker,
    private readonly queued: readonly Socket[],
  ) {}

  /** At any free port by default. */
  static async open(wanted = 0): Promise<DeafPort> {
    const listener = new Worker(LISTEN_AND_BLOCK, { eval: true, workerData: wanted });
    const [port] = (await once(listener, 'message')) as [number];
    const queued: Socket[] = [];
    while (await isAccepted(port, queued))
      if (queued.length > MAX_BACKLOG) throw new Error('the queue of connections has no end');
    return new DeafPort(port, listener, queued);
  }

  async close(): Promise<void> {
    for (const socket of this.queued) socket.destroy();
    await this.listener.terminate();
  }
}

async function isAccepted(port: number, queued: Socket[]): Promise<boolean> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  queued.push(socket);
  const time = new AbortController();
  const tooLate = new SystemClock().sleep(ACCEPTED_WITHIN_MS, time.signal);
  const connected = once(socket, 'connect', { signal: time.signal });
  const accepted = await Promise.race([connected.then(() => true), tooLate.then(() => false)]);
  time.abort();
  await Promise.allSettled([connected, tooLate]);
  return accepted;
}
