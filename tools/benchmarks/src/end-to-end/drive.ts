import type { Dispatcher, Pool } from 'undici';
import { quantile } from '../measure/median.ts';
import { startStopwatch } from '../measure/stopwatch.ts';

export const CONNECTIONS = 32;

export interface Drive {
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Asks a server one thing after another over many connections for a while. @throws unless 200 */
export async function drive(
  pool: Pool,
  next: () => Dispatcher.RequestOptions,
  forMs: number,
): Promise<Drive> {
  const latencies: number[] = [];
  const elapsedMs = startStopwatch();
  const caller = async (): Promise<void> => {
    for (let sentAt = elapsedMs(); sentAt < forMs; sentAt = elapsedMs()) {
      const { statusCode, body } = await pool.request(next());
      const text = await body.text();
      if (statusCode !== 200) throw new Error(`answered ${statusCode}: ${text.slice(0, 300)}`);
      latencies.push(elapsedMs() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, caller));
  return {
    requests: latencies.length,
    requestsPerSecond: (latencies.length * 1_000) / elapsedMs(),
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
  };
}
