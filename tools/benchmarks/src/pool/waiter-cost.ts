import type { Contender } from '../measure/interleave.ts';
import { cpuTimePerOperation } from '../measure/cpu-time.ts';
import { Limit, someRequests } from './ours.ts';
import type { SomeRequest } from './ours.ts';

/** CPU µs for each of so many who wait at the same time, from joining the queue to being served. */
export function waiterCost(waiters: number, total: number): Contender {
  const requests = someRequests(waiters);
  const limit = new Limit(1);
  return {
    name: String(waiters),
    slice: () =>
      cpuTimePerOperation(total, async () => {
        for (let done = 0; done < total; done += waiters) await serveAll(limit, requests);
      }),
  };
}

/** All wait for the one place, and hand it on from one to the next. */
function serveAll(limit: Limit, requests: readonly SomeRequest[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let left = requests.length;
    const handOn = (): void => {
      limit.release();
      if (--left === 0) resolve();
    };
    const [first] = requests;
    if (first !== undefined) limit.tryAcquire(first.place);
    for (const { place, signal } of requests) limit.acquire(place, signal).then(handOn, reject);
    limit.release();
  });
}
