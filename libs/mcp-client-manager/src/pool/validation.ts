import { DeadlinePolicy } from '../resilience/deadline-policy.ts';
import type { Connection, PoolEnvironment } from './pool-settings.ts';

/** Whether an idle connection still answers, as far as that shows within the time. Never rejects. */
export async function answers(
  connection: Connection,
  timeoutMs: number,
  signal: AbortSignal,
  { name, clock, logger }: PoolEnvironment,
): Promise<boolean> {
  const timeUp = (): Error => new Error(`no answer within ${timeoutMs} ms`);
  try {
    const deadline = new DeadlinePolicy(timeoutMs, timeUp, clock);
    await deadline.execute(async (own) => connection.validate?.(own), signal);
    return true;
  } catch (error) {
    logger.info({ pool: name, error }, 'idle connection no longer answers');
    return false;
  }
}
