import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { SystemClock } from '@tablewise/kernel';
import { z } from 'zod';
import { worstBodies } from './worst-bodies.ts';

/*
 * A thread that sends bodies in bursts until it is ended, so that making and sending them takes no
 * time of who measures. What they are answered is told at the end of each burst.
 */

const BURST = 30;
const PAUSE_MS = 500;
const clock = new SystemClock();

const { url, kind } = z.object({ url: z.string(), kind: z.string() }).parse(workerData);
const agent = new Agent({ keepAlive: true, maxSockets: BURST });
const options = {
  agent,
  method: 'POST',
  headers: { 'content-type': 'application/json' },
};

/** Its status. What a connection says after the answer is nobody's matter. */
function send(body: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(new URL('/api/v1/restaurants/recommend', url), options);
    sending.on('error', reject).on('response', (answer) => {
      answer.on('error', reject).on('end', () => {
        resolve(answer.statusCode ?? 0);
      });
      answer.resume();
    });
    sending.end(body);
  });
}

const chosen = worstBodies().get(kind);
if (chosen === undefined) throw new RangeError(kind);
for (;;) {
  const statuses = await Promise.all(Array.from({ length: BURST }, () => send(chosen)));
  parentPort?.postMessage(statuses);
  await clock.sleep(PAUSE_MS);
}
