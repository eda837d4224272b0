import { MessageChannel } from 'node:worker_threads';

/** Keeps the process running while only timers are waited for, which our Clock does not let do so. */
export async function stayAlive<T>(work: () => Promise<T>): Promise<T> {
  const { port1 } = new MessageChannel();
  port1.ref();
  try {
    return await work();
  } finally {
    port1.close();
  }
}
