import { SystemClock } from '@tablewise/kernel';

/** Keeps the process running while only timers are waited for, which they do not by themselves. */
export async function stayAlive<T>(work: () => Promise<T>): Promise<T> {
  const hold = new SystemClock().keepAlive();
  try {
    return await work();
  } finally {
    hold.release();
  }
}
