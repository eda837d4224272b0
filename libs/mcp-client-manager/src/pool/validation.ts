import { answerWithin } from '../resilience/answer-within.ts';
import type { Connection, PoolEnvironment } from './pool-settings.ts';

/** Whether an idle connection still answers, as far as that shows within the time. Never rejects. */
export async function answers(
  connection: Connection,
  timeoutMs: number,
  signal: AbortSignal,
  { name, clock, logger }: PoolEnvironment,
): Promise<boolean> {
  try {
    await answerWithin(timeoutMs, clock, async (own) => connection.validate?.(own), signal);
    return true;
  } catch (error) {
    logger.info({ pool: name, error }, 'idle connection no longer answers');
    return false;
  }
}
