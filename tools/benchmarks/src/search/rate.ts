import type { Contender } from '../measure/interleave.ts';
import { startStopwatch } from '../measure/stopwatch.ts';

/** What others did in between left caches cold, and the collector compiled code to be made anew. */
const WARM_UP_MS = 150;
/** Long enough to be told from the clock's own grain, short enough to take turns. */
const SLICE_MS = 400;
/** Queries between two looks at the clock. */
const STRIDE = 8;

/** µs of wall time for one query, one after another: what a single caller waits for an answer. */
export function queryCost<Query>(
  name: string,
  answer: (query: Query) => unknown,
  queries: readonly Query[],
): Contender {
  let next = 0;
  const one = (): unknown => {
    const query = queries[next++ % queries.length];
    if (query === undefined) throw new RangeError('no queries');
    return answer(query);
  };
  return {
    name,
    async slice() {
      await costOver(WARM_UP_MS, one);
      return costOver(SLICE_MS, one);
    },
  };
}

/** µs of one of those that fit into so many ms. */
async function costOver(ms: number, one: () => unknown): Promise<number> {
  const stopwatch = startStopwatch();
  for (let done = STRIDE; ; done += STRIDE) {
    for (let n = 0; n < STRIDE; n++) {
      const answered = one();
      if (answered instanceof Promise) await answered;
    }
    const elapsedMs = stopwatch();
    if (elapsedMs >= ms) return (elapsedMs * 1_000) / done;
  }
}
