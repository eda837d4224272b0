import type { Clock } from '@tablewise/kernel';
import type { CancelSignal } from './cancel-signal.ts';
import { DeadlinePolicy } from './deadline-policy.ts';
import type { Task } from './policy.ts';

/** Asks on nobody's behalf, in a time of its own. @throws what the task does, or the signal's reason */
export function answerWithin<T>(
  timeoutMs: number,
  clock: Clock,
  task: Task<T>,
  signal: CancelSignal,
): Promise<T> {
  const timeUp = (): Error => new Error(`no answer within ${timeoutMs} ms`);
  return new DeadlinePolicy(timeoutMs, timeUp, clock).execute(task, signal);
}
