import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { SystemClock } from '@tablewise/kernel';
import type { Pool } from 'undici';
import { z } from 'zod';
import { median, quantile } from '../measure/median.ts';
import { startStopwatch } from '../measure/stopwatch.ts';
import { worstBodies } from './worst-bodies.ts';

/** What a kind of body does to an answer that needs nobody else. */
export interface LiveUnder {
  readonly kind: string;
  /** p99 of `/health/live`, medians of the rounds. */
  readonly quietMs: number;
  readonly busyMs: number;
  /** How the bodies were answered. */
  readonly statuses: ReadonlySet<number>;
}

const ROUNDS = 3;
const SLICE_MS = 2_500;
const PROBE_EVERY_MS = 2;
const clock = new SystemClock();
const statusesSchema = z.array(z.number());

/** Quiet and under a kind of body take turns, for each kind by itself. */
export async function liveUnderBodies(live: { url: string; pool: Pool }): Promise<LiveUnder[]> {
  const results: LiveUnder[] = [];
  await p99Of(live.pool);
  for (const kind of worstBodies().keys()) {
    const quiet: number[] = [];
    const busy: number[] = [];
    const statuses = new Set<number>();
    for (let round = 0; round < ROUNDS; round++) {
      quiet.push(await p99Of(live.pool));
      busy.push(await whileSent({ url: live.url, kind, statuses }, () => p99Of(live.pool)));
    }
    results.push({ kind, quietMs: median(quiet), busyMs: median(busy), statuses });
  }
  return results;
}

/** What one bound or another keeps out; what is let in has work to be done for it. */
export function isRefused({ statuses }: LiveUnder): boolean {
  return [...statuses].every((status) => status === 400);
}

interface Sending {
  readonly url: string;
  readonly kind: string;
  readonly statuses: Set<number>;
}

async function whileSent(
  { url, kind, statuses }: Sending,
  measure: () => Promise<number>,
): Promise<number> {
  const sender = new Worker(new URL('send-bodies.js', import.meta.url), {
    workerData: { url, kind },
  });
  sender.on('message', (told) => {
    for (const status of statusesSchema.parse(told)) statuses.add(status);
  });
  await once(sender, 'message');
  const p99 = await measure();
  await sender.terminate();
  return p99;
}

async function p99Of(pool: Pool): Promise<number> {
  const latencies: number[] = [];
  const elapsedMs = startStopwatch();
  while (elapsedMs() < SLICE_MS) {
    const sentAt = elapsedMs();
    const { statusCode, body } = await pool.request({ path: '/health/live', method: 'GET' });
    await body.dump();
    if (statusCode !== 200) throw new Error(`live answered ${statusCode}`);
    latencies.push(elapsedMs() - sentAt);
    await clock.sleep(PROBE_EVERY_MS);
  }
  return quantile(latencies, 0.99);
}
