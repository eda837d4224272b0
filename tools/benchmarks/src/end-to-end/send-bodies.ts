import { parentPort, workerData } from 'node:worker_threads';
import { SystemClock } from '@tablewise/kernel';
import { Agent } from 'undici';
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
const agent = new Agent({ connections: BURST, pipelining: 1 });

async function send(body: Buffer): Promise<number> {
  const answer = await agent.request({
    origin: url,
    path: '/api/v1/restaurants/recommend',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  await answer.body.dump();
  return answer.statusCode;
}

const chosen = worstBodies().get(kind);
if (chosen === undefined) throw new RangeError(kind);
for (;;) {
  const statuses = await Promise.all(Array.from({ length: BURST }, () => send(chosen)));
  parentPort?.postMessage(statuses);
  await clock.sleep(PAUSE_MS);
}
