import type { Clock } from '@tablewise/kernel';

const POLL_MS = 250;

/**
 * Resolves once the process that started this one has ended. npm passes SIGTERM to the shell
 * between the two and no further, so that `kill` of npm would leave the platform running.
 */
export async function untilParentGone(
  clock: Clock,
  signal: AbortSignal,
  parent: () => number = () => process.ppid,
): Promise<void> {
  const atStart = parent();
  while (parent() === atStart) await clock.sleep(POLL_MS, signal);
}
