import { get } from 'node:http';
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
    return (await statusOf(url, AbortSignal.any([signal, attempt.signal]))) === 200;
  } catch {
    signal.throwIfAborted();
    return false; // Not listening yet, or too slow: asked again.
  } finally {
    timer.cancel();
  }
}

/** Not `fetch`, and with no agent: both may be told to ask a proxy, which knows no loopback. */
function statusOf(url: string, signal: AbortSignal): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, signal }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', reject);
  });
}
