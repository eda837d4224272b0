import type { Clock } from '@tablewise/kernel';
import type { StreamEnd } from '../transport/mcp-transport.ts';

const FIRST_DELAY_MS = 1_000;
const MAX_DELAY_MS = 60_000;

/**
 * Keeps a stream of notifications open until the signal aborts or the server says that it offers
 * none. A stream that broke is opened again, after what the server asked for or after a delay that
 * doubles while streams end at once. Never rejects.
 */
export async function followNotifications(
  open: (signal: AbortSignal) => Promise<StreamEnd>,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  let delayMs = FIRST_DELAY_MS;
  while (!signal.aborted) {
    const openedAt = clock.now();
    const end = await open(signal).catch((): StreamEnd => ({ kind: 'ended' }));
    if (end.kind === 'not-offered') return;
    delayMs = clock.now() - openedAt > delayMs ? FIRST_DELAY_MS : delayMs;
    const left = await clock.sleep(Math.max(end.retryMs ?? 0, delayMs), signal).then(
      () => false,
      () => true,
    );
    if (left) return;
    delayMs = Math.min(2 * delayMs, MAX_DELAY_MS);
  }
}
