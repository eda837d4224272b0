import { cpuTimePerOperation } from '../measure/cpu-time.ts';
import { POOL_SIZE } from './measured-pool.ts';
import type { MeasuredPool } from './measured-pool.ts';

/** CPU µs of an acquire and its release while that many others always wait. */
export function poolCost(pool: MeasuredPool, waiters: number, operations: number): Promise<number> {
  // Nobody waits for a lone caller; otherwise ten are served while the others wait.
  const callers = waiters === 0 ? 1 : POOL_SIZE + waiters;
  const each = Math.ceil(operations / callers);
  return cpuTimePerOperation(each * callers, async () => {
    await Promise.all(Array.from({ length: callers }, () => callInTurn(pool, each)));
  });
}

async function callInTurn(pool: MeasuredPool, times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    const resource = await pool.acquire();
    // What a pool is used for takes a while; without this nobody would ever be in the middle of it.
    await Promise.resolve();
    pool.release(resource);
  }
}
