import type { Clock } from '@tablewise/kernel';

const POLL_MS = 150;
const ATTEMPT_MS = 2_000;

/** Resolves once `GET url` answers 200; until then only the signal ends the wait. */
export async function waitUntilReady(
  url: string,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  while (!(await answersOk(url, clock, signal))) await clock.sleep(POLL_MS, signal);
}

async function answersOk(url: string, clock: Clock, signal: AbortSignal): Promise<boolean> {
  const attempt = new AbortController();
  const timer = clock.after(ATTEMPT_MS, () => {
    attempt.abort();
  });
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, attempt.signal]) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    signal.throwIfAborted();
    return false; // Not listening yet, or too slow: asked again.
  } finally {
    timer.cancel();
  }
}
